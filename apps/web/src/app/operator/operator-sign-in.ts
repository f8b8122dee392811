import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { LIMITS } from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { SIX_DIGITS, digitsOf } from './six-digits';
import { OperatorSessionStore } from './operator-session';
import { OperatorTexts } from './operator-texts';
import { operatorTitle } from './operator-title';

/** Signing in as an operator: both factors at once. */
@Component({
  selector: 'rj-operator-sign-in',
  imports: [
    ...[Brand, FormField, FormRoot, LanguageSwitch, MatButton, MatError, MatFormField, MatInput, MatLabel],
    Notice,
  ],
  template: `
    @let t = texts.t().signIn;
    <header>
      <rj-brand />
      <rj-language-switch />
    </header>
    <main>
      <section class="card" aria-labelledby="operator-heading">
        <h1 id="operator-heading">{{ t.heading }}</h1>
        <p class="muted">{{ t.lead }}</p>
        @if (problem(); as text) {
          <rj-notice kind="error">{{ text }}</rj-notice>
        } @else if (reason() === 'expired') {
          <rj-notice kind="warning">{{ t.expired }}</rj-notice>
        } @else if (reason() === 'ready') {
          <rj-notice kind="success">{{ t.ready }}</rj-notice>
        }
        <form [formRoot]="form">
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.email }}</mat-label>
            <input matInput type="email" [formField]="form.email" autocomplete="username" />
            @if (wrong().email; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.password }}</mat-label>
            <input matInput type="password" [formField]="form.password" autocomplete="current-password" />
            @if (wrong().password; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.code }}</mat-label>
            <input matInput [formField]="form.code" inputmode="numeric" autocomplete="one-time-code" />
            @if (wrong().code; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ t.submit }}</button>
        </form>
      </section>
    </main>
  `,
  styleUrls: ['../account/sign-in/sign-in.scss', './operator-form.scss'],
})
export class OperatorSignInPage {
  /** Why this page is shown: from the query of the address. */
  readonly reason = input<string>();
  protected readonly texts = inject(OperatorTexts);
  private readonly i18n = inject(I18n);
  private readonly errors = inject(ErrorText);
  private readonly session = inject(OperatorSessionStore);
  private readonly router = inject(Router);
  private readonly refused = signal<unknown>(null);
  private readonly model = signal({ email: '', password: '', code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email);
      required(path.password);
      required(path.code);
      pattern(path.code, SIX_DIGITS);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly wrong = computed(() => {
    const t = this.i18n.t();
    const code = this.form.code();
    const isFilled = this.model().code !== '';
    return {
      email: fieldError(t, this.form.email(), LIMITS.email),
      password: fieldError(t, this.form.password(), LIMITS.passwordMaxCodePoints),
      code:
        isFilled && code.touched() && !code.valid()
          ? this.texts.t().signIn.codeInvalid
          : fieldError(t, code, SIX),
    };
  });
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null) return null;
    return toApiError(why).code === 'SIGN_IN_REJECTED' ? this.texts.t().signIn.rejected : this.errors.of(why);
  });

  constructor() {
    operatorTitle((t) => t.signIn.heading);
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    const { email, password, code } = this.model();
    try {
      await this.session.signIn({ email: email.trim(), password, code: digitsOf(code) });
      await this.router.navigateByUrl('/operator');
    } catch (thrown) {
      this.form.code().reset('');
      this.refused.set(thrown);
    }
  }
}

const SIX = 6;
