import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import type { UserId } from '@rinjo/contract';
import { FactorTexts } from '../../account/security/factor-texts';
import { ErrorText } from '../../core/error-text';
import { Notice } from '../../ui/notice';
import { FactorsPolicyStore } from '../security/factors-policy-store';
import { ConnectionTexts } from './connection-texts';

/** Who still gets in when the identity provider fails. Chosen where it is required, and saved at once. */
@Component({
  selector: 'rj-break-glass',
  imports: [MatFormField, MatHint, MatLabel, MatOption, MatSelect, Notice],
  providers: [FactorsPolicyStore],
  template: `
    @let t = security.t().admin;
    @if (store.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (saved()) {
      <rj-notice kind="success">{{ texts.t().saved }}</rj-notice>
    }
    @if (store.draft(); as draft) {
      @if (isLockOutPossible()) {
        <rj-notice [kind]="enforced() ? 'error' : 'warning'">{{ texts.t().enforce.lockOut }}</rj-notice>
      }
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.breakGlassWho }}</mat-label>
        <mat-select
          [value]="draft.breakGlassUserId"
          [disabled]="store.saving()"
          (valueChange)="choose($event)"
        >
          <mat-option [value]="null">{{ t.breakGlassNobody }}</mat-option>
          @for (person of draft.breakGlassCandidates; track person.id) {
            <mat-option [value]="person.id">{{ person.displayName }} ({{ person.email }})</mat-option>
          }
        </mat-select>
        <mat-hint>{{ t.breakGlassNeeds }}</mat-hint>
      </mat-form-field>
    }
  `,
  styleUrl: './section.scss',
  host: { class: 'stack' },
})
export class BreakGlass {
  /** Whether a domain's people have no other way in. */
  readonly enforced = input.required<boolean>();
  protected readonly texts = inject(ConnectionTexts);
  protected readonly security = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(FactorsPolicyStore);
  protected readonly saved = signal(false);
  protected readonly isLockOutPossible = computed(() => {
    const draft = this.store.draft();
    return draft !== null && (draft.breakGlassUserId === null || !draft.breakGlassReady);
  });

  constructor() {
    void this.store.load();
  }

  protected async choose(breakGlassUserId: UserId | null): Promise<void> {
    this.saved.set(false);
    this.store.change({ breakGlassUserId });
    this.saved.set(await this.store.save());
  }
}
