import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { FactorTexts } from '../security/factor-texts';

const LONGEST = 64;

/** A recovery code, however it is typed. */
@Component({
  selector: 'rj-recovery-code-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    @if (problem(); as text) {
      <rj-notice kind="error">{{ text }}</rj-notice>
    }
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.recoveryCode }}</mat-label>
        <input
          matInput
          [formField]="form.code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
        @if (form.code().touched() && form.code().invalid()) {
          <mat-error>{{ i18n.t().field.required }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" class="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? t.confirming : t.signIn }}
      </button>
    </form>
  `,
  styleUrl: './step.scss',
})
export class RecoveryCodeForm {
  /** Rejects with `ApiError`. */
  readonly send = input.required<(code: string) => Promise<void>>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  private readonly errors = inject(ErrorText);
  private readonly refused = signal<unknown>(null);
  private readonly model = signal({ code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, LONGEST);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null) return null;
    return toApiError(why).code === 'FACTOR_REJECTED' ? this.texts.t().recoveryRejected : this.errors.of(why);
  });

  private async submit(): Promise<void> {
    this.refused.set(null);
    try {
      await this.send()(this.model().code);
    } catch (thrown) {
      this.form().reset({ code: '' });
      this.refused.set(thrown);
    }
  }
}
