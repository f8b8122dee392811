import { Component, computed, inject } from '@angular/core';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { isTimeZone } from '../../core/zoned-time';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** What the organization is called, and which clocks it goes by. */
@Component({
  selector: 'rj-organization-section',
  imports: [MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    @let t = texts.t();
    <h2>{{ t.organization }}</h2>
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ t.name }}</mat-label>
      <input
        matInput
        autocomplete="organization"
        [attr.maxlength]="max"
        [attr.aria-invalid]="empty()"
        [value]="store.draft()?.name ?? ''"
        (input)="typed($event)"
      />
      <mat-hint>{{ t.nameHint }}</mat-hint>
    </mat-form-field>
    @if (empty()) {
      <mat-error role="alert">{{ i18n.t().field.required }}</mat-error>
    }
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ t.timeZone }}</mat-label>
      <input
        matInput
        autocomplete="off"
        list="time-zones"
        [attr.maxlength]="zoneMax"
        [attr.aria-invalid]="wrongZone()"
        [value]="store.draft()?.timeZone ?? ''"
        (input)="typedZone($event)"
      />
      <mat-hint>{{ t.timeZoneHint }}</mat-hint>
    </mat-form-field>
    <datalist id="time-zones">
      @for (zone of zones; track zone) {
        <option [value]="zone"></option>
      }
    </datalist>
    @if (wrongZone()) {
      <mat-error role="alert">{{ t.timeZoneWrong }}</mat-error>
    }
  `,
  styleUrl: './section.scss',
})
export class OrganizationSection {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly max = LIMITS.tenantName;
  protected readonly zoneMax = LIMITS.timeZone;
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly wrongZone = computed(() => {
    const zone = this.store.draft()?.timeZone;
    return zone !== undefined && !isTimeZone(zone);
  });
  protected readonly empty = computed(() => this.store.draft()?.name.trim() === '');

  protected typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.store.change({ name: event.target.value });
    this.store.judge('organization', !this.empty());
  }

  protected typedZone(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.store.change({ timeZone: event.target.value.trim() });
    this.store.judge('timeZone', !this.wrongZone());
  }
}
