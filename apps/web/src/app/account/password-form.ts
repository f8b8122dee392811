import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { toApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { FactorsClient } from '../core/factors-client';
import { passwordMinimum, passwordTooShort } from '../core/passwords';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { AccountTexts } from './account-texts';

const EMPTY = { current: '', next: '', repeat: '' };

@Component({
  selector: 'rj-password-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, Notice],
  template: `
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ own.t().current }}</mat-label>
        <input matInput type="password" [formField]="form.current" autocomplete="current-password" />
        @if (problems().current; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ own.t().next }}</mat-label>
        <input matInput type="password" [formField]="form.next" autocomplete="new-password" />
        <mat-hint>{{ own.t().passwordHint(min()) }}</mat-hint>
        @if (problems().next; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ own.t().repeat }}</mat-label>
        <input matInput type="password" [formField]="form.repeat" autocomplete="new-password" />
        @if (problems().repeat; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ own.t().change }}
      </button>
    </form>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ why }}</rj-notice>
    } @else if (changed()) {
      <rj-notice kind="success">{{ own.t().changed }}</rj-notice>
    }
  `,
  styleUrl: './form.scss',
})
export class PasswordForm {
  protected readonly i18n = inject(I18n);
  protected readonly own = inject(AccountTexts);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(ApiClient);
  private readonly factors = inject(FactorsClient);
  /** Shorter passwords do for those whose roles demand a second factor. Until that is known, the longer rule is shown. */
  protected readonly min = signal(passwordMinimum(false));
  private readonly failure = signal<unknown>(null);
  protected readonly changed = signal(false);
  private readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.current);
      required(path.next);
      validate(path.next, ({ value }) => passwordTooShort(value(), this.min()));
      required(path.repeat);
      validate(path.repeat, ({ value, valueOf }) =>
        value() === valueOf(path.next) ? null : { kind: 'passwordMismatch' },
      );
    },
    { submission: { action: () => this.change() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    const max = LIMITS.passwordMaxCodePoints;
    return {
      current: fieldError(t, this.form.current(), max),
      next: fieldError(t, this.form.next(), max),
      repeat: fieldError(t, this.form.repeat(), max),
    };
  });
  protected readonly refused = computed(() => {
    const thrown = this.failure();
    if (thrown === null) return null;
    return toApiError(thrown).code === 'SIGN_IN_REJECTED'
      ? this.own.t().currentWrong
      : this.errors.of(thrown);
  });

  constructor() {
    this.factors.own().then(
      ({ required }) => this.min.set(passwordMinimum(required)),
      (cause: unknown) => console.debug('password rule:', cause),
    );
  }

  private async change(): Promise<void> {
    this.failure.set(null);
    this.changed.set(false);
    const { current, next } = this.model();
    try {
      await this.api.changePassword({ current, next });
      this.form().reset(EMPTY);
      this.changed.set(true);
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }
}
