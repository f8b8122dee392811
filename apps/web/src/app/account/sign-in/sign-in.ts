import { Component, computed, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { LIMITS } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Preferences } from '../core/preferences';
import { SessionStore } from '../core/session';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';

@Component({
  selector: 'rj-sign-in',
  imports: [
    Brand,
    FormField,
    FormRoot,
    Icon,
    LanguageSwitch,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatProgressBar,
    MatSuffix,
    Notice,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignInPage {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly preferences = inject(Preferences);

  /** Where to go afterwards, and why this page is shown: both from the query of the address. */
  readonly next = input<string>();
  readonly reason = input<string>();

  protected readonly passwordShown = signal(false);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ tenant: this.preferences.read('tenant') ?? '', email: '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.tenant);
      maxLength(path.tenant, LIMITS.tenantSlug);
      required(path.email);
      email(path.email);
      maxLength(path.email, LIMITS.email);
      required(path.password);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    return {
      tenant: fieldError(t, this.form.tenant(), LIMITS.tenantSlug),
      email: fieldError(t, this.form.email(), LIMITS.email),
      password: fieldError(t, this.form.password(), LIMITS.passwordMaxCodePoints),
    };
  });

  private async submit(): Promise<void> {
    this.refused.set(null);
    const { tenant, email: address, password } = this.model();
    try {
      await this.session.signIn({ tenant: tenant.trim().toLowerCase(), email: address.trim(), password });
      this.preferences.write('tenant', tenant.trim().toLowerCase());
      await this.router.navigateByUrl(localPath(this.next()));
    } catch (thrown) {
      this.model.update((model) => ({ ...model, password: '' }));
      this.form.password().reset();
      this.refused.set(thrown);
    }
  }
}

/** Only paths of this application are followed: `//other.example` and absolute addresses are not. */
function localPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
