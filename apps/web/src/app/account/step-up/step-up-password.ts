import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { FactorsClient } from '../../core/factors-client';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { FactorTexts } from '../security/factor-texts';

/** The password once more, with a code of the authenticator app where there is one. */
@Component({
  selector: 'rj-step-up-password',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    @if (problem(); as text) {
      <rj-notice kind="error">{{ text }}</rj-notice>
    }
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.stepUpPassword }}</mat-label>
        <input matInput type="password" [formField]="form.password" autocomplete="current-password" />
        @if (missing().password) {
          <mat-error>{{ i18n.t().field.required }}</mat-error>
        }
      </mat-form-field>
      @if (withCode()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.code }}</mat-label>
          <input matInput [formField]="form.code" inputmode="numeric" autocomplete="one-time-code" />
          @if (missing().code) {
            <mat-error>{{ t.codeInvalid }}</mat-error>
          }
        </mat-form-field>
      }
      <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ t.stepUpConfirm }}</button>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
  `,
})
export class StepUpPassword {
  readonly withCode = input.required<boolean>();
  readonly shown = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  private readonly errors = inject(ErrorText);
  private readonly client = inject(FactorsClient);
  private readonly refused = signal<unknown>(null);
  private readonly model = signal({ password: '', code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password);
      required(path.code, { when: () => this.withCode() });
      pattern(path.code, /^\s*(?:[0-9０-９]\s*){6}$/);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly missing = computed(() => ({
    password: this.form.password().touched() && this.form.password().invalid(),
    code: this.form.code().touched() && this.form.code().invalid(),
  }));
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null) return null;
    const { code } = toApiError(why);
    if (code === 'SIGN_IN_REJECTED') return this.texts.t().stepUpWrong;
    return code === 'FACTOR_REJECTED' ? this.texts.t().codeRejected : this.errors.of(why);
  });

  private async submit(): Promise<void> {
    this.refused.set(null);
    const { password, code } = this.model();
    const digits = code.normalize('NFKC').replace(/\s/g, '');
    try {
      await this.client.stepUp({ password, ...(this.withCode() && { code: digits }) });
      this.shown.emit();
    } catch (thrown) {
      this.form().reset({ password: '', code: '' });
      this.refused.set(thrown);
    }
  }
}
