import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Brand } from '../../ui/brand';
import { LanguageSwitch } from '../../ui/language-switch';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { AccountLinksApi } from './account-links-api';
import { AccountLinksTexts } from './account-links-texts';

/** Asks for a letter with a link to choose a new password. Says the same whoever asks. */
@Component({
  selector: 'rj-forgot',
  imports: [
    Brand,
    FormField,
    FormRoot,
    LanguageSwitch,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    Notice,
    RouterLink,
  ],
  template: `
    @let t = texts.t();
    <header>
      <rj-brand />
      <rj-language-switch />
    </header>
    <main>
      <section class="card" aria-labelledby="forgot-heading">
        @if (sendsMail(); as answer) {
          <h1 id="forgot-heading">{{ answer === 'yes' ? t.sentHeading : t.forgotHeading }}</h1>
          <p role="status">{{ answer === 'yes' ? t.sentText : t.noMail }}</p>
        } @else {
          <h1 id="forgot-heading">{{ t.forgotHeading }}</h1>
          <p class="muted">{{ t.forgotLead }}</p>
          <form [formRoot]="form">
            @if (refused(); as why) {
              <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
            }
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.tenant }}</mat-label>
              <input matInput [formField]="form.tenant" autocomplete="organization" autocapitalize="none" />
              @if (problems().tenant; as text) {
                <mat-error>{{ text }}</mat-error>
              }
            </mat-form-field>
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.email }}</mat-label>
              <input matInput type="email" [formField]="form.email" autocomplete="username" />
              @if (problems().email; as text) {
                <mat-error>{{ text }}</mat-error>
              }
            </mat-form-field>
            <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ t.send }}</button>
          </form>
        }
        <a matButton routerLink="/sign-in">{{ t.toSignIn }}</a>
      </section>
    </main>
  `,
  styleUrl: '../sign-in/sign-in.scss',
  styles: `
    form {
      display: grid;
      gap: 1rem;
    }
  `,
})
export class Forgot {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(AccountLinksTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(AccountLinksApi);
  protected readonly sendsMail = signal<'yes' | 'no' | null>(null);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ tenant: '', email: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.tenant);
      required(path.email);
    },
    { submission: { action: () => this.send() } },
  );
  protected readonly problems = computed(() => ({
    tenant: fieldError(this.i18n.t(), this.form.tenant(), LIMITS.tenantSlug),
    email: fieldError(this.i18n.t(), this.form.email(), LIMITS.email),
  }));

  private async send(): Promise<void> {
    this.refused.set(null);
    const { tenant, email } = this.model();
    try {
      const { sendsMail } = await this.api.requestReset({ tenant: tenant.trim(), email: email.trim() });
      this.sendsMail.set(sendsMail ? 'yes' : 'no');
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
