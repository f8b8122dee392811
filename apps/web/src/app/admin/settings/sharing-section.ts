import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS, SHARING_DEFAULTS } from '@rinjo/contract';
import { ShareTexts } from '../../share/share-texts';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';

/** Whether, how long and how safely people may share what is kept with others without an account. */
@Component({
  selector: 'rj-sharing-section',
  imports: [MatCheckbox, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t().settings;
    <h2 id="sharing-heading">{{ t.heading }}</h2>
    <mat-checkbox
      [checked]="rules().allowed"
      (change)="store.change({ sharing: { ...rules(), allowed: $event.checked } })"
    >
      {{ t.allowed }}
    </mat-checkbox>
    @if (!rules().allowed) {
      <rj-notice kind="warning">{{ t.off }}</rj-notice>
    } @else {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.maxDays }}</mat-label>
        <input
          #days
          matInput
          inputmode="numeric"
          autocomplete="off"
          [value]="typed()"
          [attr.aria-invalid]="!valid()"
          (input)="type(days.value)"
        />
      </mat-form-field>
      @if (!valid()) {
        <rj-notice kind="error">{{ t.maxDaysWrong }}</rj-notice>
      }
      <mat-checkbox
        [checked]="rules().passwordNeeded"
        (change)="store.change({ sharing: { ...rules(), passwordNeeded: $event.checked } })"
      >
        {{ t.passwordNeeded }}
      </mat-checkbox>
    }
  `,
  styleUrl: './section.scss',
})
export class SharingSection {
  protected readonly texts = inject(ShareTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly rules = computed(() => this.store.draft()?.sharing ?? SHARING_DEFAULTS);
  protected readonly typed = linkedSignal(() => String(this.rules().maxDays));
  protected readonly valid = computed(() => areDays(this.typed()));

  protected type(text: string): void {
    this.typed.set(text.trim());
    this.store.judge('sharing', this.valid());
    if (this.valid()) this.store.change({ sharing: { ...this.rules(), maxDays: Number(text) } });
  }
}

function areDays(text: string): boolean {
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= LIMITS.shareMaxDays;
}
