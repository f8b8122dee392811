import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  max,
  maxLength,
  min,
  pattern,
  required,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type CreateTenant,
  LIFE_LIMITS,
  LIMITS,
  type Locale,
  LOCALES,
  type OperatorPlanView,
  type PlanId,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { LANGUAGE_NAMES } from '../../core/language-names';
import { fieldError } from '../../ui/text-errors';
import { ContractTexts } from './contract-texts';

const SLUG = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const EMPTY = {
  ...{ slug: '', name: '', planId: '' as PlanId, trialDays: null as number | null },
  ...{ email: '', displayName: '', locale: 'ja' as Locale },
};

/** A new organization with its first administrator. */
@Component({
  selector: 'rj-new-tenant-form',
  imports: [
    ...[FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
    ...[MatOption, MatSelect],
  ],
  template: `
    @let t = texts.t().create;
    <form [formRoot]="form">
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.slug }}</mat-label>
          <input matInput [formField]="form.slug" autocapitalize="none" spellcheck="false" />
          <mat-hint>{{ t.slugHint }}</mat-hint>
          @if (wrong().slug; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.name }}</mat-label>
          <input matInput [formField]="form.name" />
          @if (wrong().name; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
      </div>
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ texts.t().plan }}</mat-label>
          <mat-select [formField]="form.planId">
            @for (plan of plans(); track plan.id) {
              <mat-option [value]="plan.id">{{ plan.name }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.trialDays }}</mat-label>
          <input matInput type="number" inputmode="numeric" [formField]="form.trialDays" />
          <mat-hint>{{ t.trialHint }}</mat-hint>
          @if (form.trialDays().touched() && form.trialDays().invalid()) {
            <mat-error>{{ texts.t().plans.number }}</mat-error>
          }
        </mat-form-field>
      </div>
      <h3>{{ t.adminHeading }}</h3>
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.adminName }}</mat-label>
          <input matInput autocomplete="off" [formField]="form.displayName" />
          @if (wrong().displayName; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.email }}</mat-label>
          <input matInput type="email" autocomplete="off" [formField]="form.email" />
          @if (wrong().email; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.locale }}</mat-label>
          <mat-select [formField]="form.locale">
            @for (locale of locales; track locale) {
              <mat-option [value]="locale">{{ languages[locale] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      </div>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.submit }}</button>
    </form>
  `,
  styleUrls: ['../operator-form.scss', './contract-forms.scss'],
})
export class NewTenantForm {
  readonly busy = input.required<boolean>();
  readonly plans = input.required<readonly OperatorPlanView[]>();
  readonly wanted = output<CreateTenant>();
  protected readonly texts = inject(ContractTexts);
  private readonly i18n = inject(I18n);
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.slug);
      pattern(path.slug, SLUG);
      required(path.name);
      maxLength(path.name, LIMITS.tenantName);
      required(path.planId);
      min(path.trialDays, 1);
      max(path.trialDays, LIFE_LIMITS.trialDaysMax);
      required(path.displayName);
      maxLength(path.displayName, LIMITS.displayName);
      required(path.email);
      email(path.email);
    },
    {
      submission: {
        action: () => {
          const { slug, name, planId, trialDays, ...administrator } = this.model();
          this.wanted.emit({ slug, name, planId, ...(trialDays !== null && { trialDays }), administrator });
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const t = this.i18n.t();
    const slug = this.form.slug();
    const isOdd = slug.touched() && slug.errors().some(({ kind }) => kind === 'pattern');
    return {
      slug: isOdd ? this.texts.t().create.slugWrong : fieldError(t, slug, LIMITS.tenantSlug),
      name: fieldError(t, this.form.name(), LIMITS.tenantName),
      displayName: fieldError(t, this.form.displayName(), LIMITS.displayName),
      email: fieldError(t, this.form.email(), LIMITS.email),
    };
  });
}
