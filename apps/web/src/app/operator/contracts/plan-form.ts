import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { disabled, form, FormField, FormRoot, max, min, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type AddPlan, type OperatorPlanView, PLAN_FEATURES, type PlanFeature } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { ContractTexts } from './contract-texts';

const GB = 1_000_000_000;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NEW = {
  ...{ code: '', name: '', maxParticipantsPerCall: 10, maxConcurrentCalls: 20 },
  ...{ storageGb: 100, logRetentionDays: 1_100, acceptBelowUse: false },
  without: [] as readonly PlanFeature[],
};

export type WantedPlan = AddPlan & { readonly acceptBelowUse: boolean };

/** The terms of a plan, a new one or one that there is. */
@Component({
  selector: 'rj-plan-form',
  imports: [FormField, FormRoot, MatButton, MatCheckbox, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t().plans;
    <form [formRoot]="form">
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.code }}</mat-label>
          <input matInput [formField]="form.code" autocapitalize="none" spellcheck="false" />
          @if (form.code().touched() && form.code().invalid()) {
            <mat-error>{{ t.codeWrong }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.name }}</mat-label>
          <input matInput [formField]="form.name" />
          @if (form.name().touched() && form.name().invalid()) {
            <mat-error>{{ i18n.t().field.required }}</mat-error>
          }
        </mat-form-field>
      </div>
      <div class="pair">
        @for (field of numbers; track field.of) {
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t[field.label] }}</mat-label>
            <input matInput type="number" inputmode="numeric" [formField]="form[field.of]" />
            @if (form[field.of]().touched() && form[field.of]().invalid()) {
              <mat-error>{{ t.number }}</mat-error>
            }
          </mat-form-field>
        }
      </div>
      <fieldset>
        <legend>{{ t.features }}</legend>
        @for (feature of features; track feature) {
          <mat-checkbox
            [checked]="!model().without.includes(feature)"
            (change)="include(feature, $event.checked)"
          >
            {{ t.featureNames[feature] }}
          </mat-checkbox>
        }
      </fieldset>
      @if (belowUse()) {
        <rj-notice kind="warning">{{ texts.t().belowUse }}</rj-notice>
        <mat-checkbox [formField]="form.acceptBelowUse">{{ texts.t().accept }}</mat-checkbox>
      }
      <button matButton="filled" type="submit" [disabled]="busy()">{{ i18n.t().common.save }}</button>
    </form>
  `,
  styleUrls: ['../operator-form.scss', '../../ui/fieldset.scss', './contract-forms.scss'],
})
export class PlanForm {
  readonly busy = input.required<boolean>();
  /** Null: a new one. */
  readonly plan = input.required<OperatorPlanView | null>();
  readonly belowUse = input.required<boolean>();
  readonly wanted = output<WantedPlan>();
  protected readonly texts = inject(ContractTexts);
  protected readonly i18n = inject(I18n);
  protected readonly numbers = [
    { of: 'maxParticipantsPerCall', label: 'maxParticipantsPerCall' },
    { of: 'maxConcurrentCalls', label: 'maxConcurrentCalls' },
    { of: 'storageGb', label: 'storage' },
    { of: 'logRetentionDays', label: 'logRetentionDays' },
  ] as const;
  protected readonly features = PLAN_FEATURES;
  protected readonly model = linkedSignal(() => {
    const plan = this.plan();
    if (!plan) return NEW;
    const { code, name, maxParticipantsPerCall, maxConcurrentCalls, storageBytes, logRetentionDays } = plan;
    const { without } = plan;
    return {
      ...{ code, name, maxParticipantsPerCall, maxConcurrentCalls, logRetentionDays },
      ...{ storageGb: storageBytes / GB, acceptBelowUse: false, without },
    };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      pattern(path.code, CODE);
      disabled(path.code, { when: () => this.plan() !== null });
      required(path.name);
      for (const [field, least, most] of [
        [path.maxParticipantsPerCall, 2, 100],
        [path.maxConcurrentCalls, 1, 100_000],
        [path.storageGb, 0, 100_000],
        [path.logRetentionDays, 1, 3_660],
      ] as const) {
        required(field);
        min(field, least);
        max(field, most);
      }
    },
    {
      submission: {
        action: () => {
          const { storageGb, ...terms } = this.model();
          this.wanted.emit({ ...terms, storageBytes: Math.round(storageGb * GB) });
          return Promise.resolve();
        },
      },
    },
  );

  protected include(feature: PlanFeature, included: boolean): void {
    this.model.update((model) => ({
      ...model,
      without: PLAN_FEATURES.filter((one) => (one === feature ? !included : model.without.includes(one))),
    }));
  }
}
