import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import type { UserId } from '@rinjo/contract';
import { FactorTexts } from '../../account/security/factor-texts';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { RoleNames } from '../people/role-names';
import { FactorsPolicyStore } from './factors-policy-store';

/** Which roles need a second factor, and who is the emergency administrator. */
@Component({
  selector: 'rj-factors-section',
  imports: [
    MatButton,
    MatFormField,
    MatHint,
    MatLabel,
    MatOption,
    MatProgressBar,
    MatSelect,
    MatSlideToggle,
    Notice,
  ],
  providers: [FactorsPolicyStore, RoleNames],
  template: `
    @let t = texts.t().admin;
    @if (store.draft(); as draft) {
      <section class="card" aria-labelledby="mfa-heading">
        <h2 id="mfa-heading">{{ t.mfa }}</h2>
        <p class="small muted">{{ t.mfaHint }}</p>
        @for (role of roles(); track role.key) {
          <mat-slide-toggle
            [checked]="draft.mfaRequiredRoles.includes(role.key)"
            (change)="store.require(role.key, $event.checked)"
          >
            {{ t.role(role.name) }}
          </mat-slide-toggle>
        }
        <p class="small muted">{{ t.mfaPassword }}</p>
      </section>
      <section class="card" aria-labelledby="break-glass-heading">
        <h2 id="break-glass-heading">{{ t.breakGlass }}</h2>
        <p class="small muted">{{ t.breakGlassHint }}</p>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.breakGlassWho }}</mat-label>
          <mat-select
            [value]="draft.breakGlassUserId"
            (valueChange)="store.change({ breakGlassUserId: $event })"
          >
            <mat-option [value]="null">{{ t.breakGlassNobody }}</mat-option>
            @for (person of draft.breakGlassCandidates; track person.id) {
              <mat-option [value]="person.id">{{ person.displayName }} ({{ person.email }})</mat-option>
            }
            @if (unlisted(); as id) {
              <mat-option [value]="id">{{ id }}</mat-option>
            }
          </mat-select>
          <mat-hint>{{ t.breakGlassNeeds }}</mat-hint>
        </mat-form-field>
        @if (unlisted()) {
          <rj-notice kind="error">{{ t.breakGlassNotReady }}</rj-notice>
        }
      </section>
      @if (store.error(); as why) {
        @if (why.code === 'SETTINGS_CHANGED') {
          <rj-notice kind="error">{{ t.changed }}</rj-notice>
          <button matButton="outlined" type="button" (click)="store.load()">{{ t.readAgain }}</button>
        } @else {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
      } @else if (done() && !store.dirty()) {
        <rj-notice kind="success">{{ t.saved }}</rj-notice>
      }
      <div>
        <button
          matButton="filled"
          type="button"
          [disabled]="!store.dirty() || store.saving()"
          (click)="save()"
        >
          {{ t.save }}
        </button>
      </div>
    } @else if (store.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button matButton="outlined" type="button" (click)="store.load()">{{ i18n.t().common.retry }}</button>
    } @else {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
      max-inline-size: 44rem;
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.875rem;
    }
  `,
})
export class FactorsSection {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(FactorsPolicyStore);
  protected readonly done = signal(false);
  private readonly roleNames = inject(RoleNames);
  /** Every role that there is or that is chosen. */
  protected readonly roles = computed(() => [
    ...this.roleNames.all(),
    ...this.roleNames.unseen(this.store.draft()?.mfaRequiredRoles ?? []),
  ]);
  /** Who is chosen and could not be chosen today. */
  protected readonly unlisted = computed<UserId | null>(() => {
    const draft = this.store.draft();
    const id = draft?.breakGlassUserId ?? null;
    return draft?.breakGlassCandidates.some((person) => person.id === id) ? null : id;
  });

  constructor() {
    void this.store.load();
    // Without the names, the product's roles are all there is to choose.
    this.roleNames.load().catch((cause: unknown) => console.debug('roles:', cause));
  }

  protected async save(): Promise<void> {
    this.done.set(false);
    this.done.set(await this.store.save());
  }
}
