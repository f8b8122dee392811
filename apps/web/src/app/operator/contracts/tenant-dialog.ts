import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, max, maxLength, min, minLength, required } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { LIFE_LIMITS, type OperatorPlanView, type OperatorTenantView, type PlanId } from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { ContractTexts } from './contract-texts';
import { isDangerous, type TenantVerb } from './tenant-action';

/** What the operator has said about it. */
export interface TenantAnswer {
  readonly reason: string;
  readonly graceDays: number;
  readonly planId: PlanId;
  readonly acceptBelowUse: boolean;
}

/** Asks before a contract changes, and for what the change needs. Shown while it exists; Escape means "no". */
@Component({
  selector: 'rj-tenant-dialog',
  imports: [
    ...[FormField, FormRoot, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel],
    ...[MatOption, MatSelect, Modal, Notice],
  ],
  template: `
    @let t = texts.t();
    <dialog aria-labelledby="tenant-heading" aria-describedby="tenant-lead" (rjModal)="dismissed.emit()">
      <h2 id="tenant-heading">{{ t.of(t.verbs[verb()], tenant().name) }}</h2>
      <p id="tenant-lead">{{ t.leads[verb()] }}</p>
      <form [formRoot]="form">
        @switch (verb()) {
          @case ('suspension') {
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.reason }}</mat-label>
              <input matInput [formField]="form.reason" />
              <mat-hint>{{ t.reasonHint(limits.reasonMin) }}</mat-hint>
              @if (wrong(); as text) {
                <mat-error>{{ text }}</mat-error>
              }
            </mat-form-field>
          }
          @case ('cancellation') {
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.graceDays }}</mat-label>
              <input matInput type="number" inputmode="numeric" [formField]="form.graceDays" />
              <mat-hint>{{ t.graceDaysHint(limits.graceDaysMax) }}</mat-hint>
              @if (form.graceDays().touched() && form.graceDays().invalid()) {
                <mat-error>{{ t.graceDaysHint(limits.graceDaysMax) }}</mat-error>
              }
            </mat-form-field>
          }
          @case ('plan') {
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.plan }}</mat-label>
              <mat-select [formField]="form.planId">
                @for (plan of plans(); track plan.id) {
                  <mat-option [value]="plan.id">{{ plan.name }}</mat-option>
                }
              </mat-select>
            </mat-form-field>
          }
        }
        @if (isBelowUse()) {
          <rj-notice kind="warning">{{ t.belowUse }}</rj-notice>
          <mat-checkbox [formField]="form.acceptBelowUse">{{ t.accept }}</mat-checkbox>
        } @else if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
        <div class="answers">
          <button type="button" class="button no" (click)="dismissed.emit()">
            {{ i18n.t().common.cancel }}
          </button>
          <button
            type="submit"
            class="button"
            [class.danger]="dangerous()"
            [class.primary]="!dangerous()"
            [disabled]="busy()"
          >
            {{ t.verbs[verb()] }}
          </button>
        </div>
      </form>
    </dialog>
  `,
  styleUrls: ['../../ui/dialog.scss', '../operator-form.scss'],
})
export class TenantDialog {
  readonly verb = input.required<TenantVerb>();
  readonly tenant = input.required<OperatorTenantView>();
  readonly plans = input.required<readonly OperatorPlanView[]>();
  readonly busy = input.required<boolean>();
  /** Why the server has refused it. */
  readonly refused = input.required<unknown>();
  readonly answered = output<TenantAnswer>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ContractTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly limits = LIFE_LIMITS;
  protected readonly dangerous = computed(() => isDangerous(this.verb()));
  protected readonly isBelowUse = computed(() => {
    const why = this.refused();
    return why !== null && toApiError(why).code === 'PLAN_BELOW_USE';
  });
  protected readonly model = signal<TenantAnswer>({
    reason: '',
    graceDays: LIFE_LIMITS.graceDays,
    planId: '' as PlanId,
    acceptBelowUse: false,
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.reason, { when: () => this.verb() === 'suspension' });
      minLength(path.reason, () => (this.verb() === 'suspension' ? LIFE_LIMITS.reasonMin : 0));
      maxLength(path.reason, LIFE_LIMITS.reason);
      required(path.graceDays);
      min(path.graceDays, 0);
      max(path.graceDays, LIFE_LIMITS.graceDaysMax);
      required(path.planId, { when: () => this.verb() === 'plan' });
    },
    {
      submission: {
        action: () => {
          this.answered.emit(this.model());
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const reason = this.form.reason();
    const isShort = reason.touched() && reason.errors().some(({ kind }) => kind === 'minLength');
    return isShort
      ? this.texts.t().reasonHint(LIFE_LIMITS.reasonMin)
      : fieldError(this.i18n.t(), reason, LIFE_LIMITS.reason);
  });
}
