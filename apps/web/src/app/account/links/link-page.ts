import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { type AccountLinkPreview, LIMITS } from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { passwordTooShort } from '../../core/passwords';
import { SessionStore } from '../../core/session';
import { Brand } from '../../ui/brand';
import { LanguageSwitch } from '../../ui/language-switch';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { AccountLinksApi } from './account-links-api';
import { AccountLinksTexts } from './account-links-texts';

/** Behind the link of a letter: whoever was invited begins, whoever forgot the password chooses another. */
@Component({
  selector: 'rj-link-page',
  imports: [
    Brand,
    FormField,
    FormRoot,
    LanguageSwitch,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatProgressBar,
    Notice,
    RouterLink,
  ],
  templateUrl: './link-page.html',
  styleUrl: '../sign-in/sign-in.scss',
  styles: `
    form {
      display: grid;
      gap: 1rem;
    }
  `,
})
export class LinkPage {
  /** From the route. */
  readonly purpose = input.required<'invitation' | 'reset'>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(AccountLinksTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(AccountLinksApi);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly token = inject(DOCUMENT).location.hash.slice(1);

  protected readonly preview = signal<AccountLinkPreview | null>(null);
  protected readonly invalid = signal(false);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ name: '', password: '', repeat: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { when: () => this.purpose() === 'invitation' });
      maxLength(path.name, LIMITS.displayName);
      required(path.password);
      validate(path.password, ({ value }) =>
        passwordTooShort(value(), this.preview()?.passwordMin ?? LIMITS.passwordMinCodePoints),
      );
      required(path.repeat);
      validate(path.repeat, ({ value, valueOf }) =>
        value() === valueOf(path.password) ? null : { kind: 'passwordMismatch' },
      );
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    const max = LIMITS.passwordMaxCodePoints;
    return {
      name: fieldError(t, this.form.name(), LIMITS.displayName),
      password: fieldError(t, this.form.password(), max),
      repeat: fieldError(t, this.form.repeat(), max),
    };
  });

  constructor() {
    queueMicrotask(() => void this.load());
  }

  private async load(): Promise<void> {
    try {
      const of = this.purpose() === 'invitation' ? 'user-invitations' : 'password-resets';
      const preview = await this.api.preview(of, this.token);
      this.i18n.suggest(preview.locale);
      this.model.update((model) => ({ ...model, name: preview.displayName }));
      this.preview.set(preview);
    } catch (thrown) {
      this.failed(thrown);
    }
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    const { token } = this;
    const preview = this.preview();
    const { name, password } = this.model();
    if (!preview) return;
    try {
      if (this.purpose() === 'reset') {
        await this.api.completeReset({ token, password });
        await this.router.navigate(['/sign-in'], { queryParams: { reason: 'password-set' } });
        return;
      }
      await this.api.accept({ token, displayName: name.trim(), password });
      await this.session.signIn({ tenant: preview.tenant.slug, email: preview.email, password });
      await this.router.navigateByUrl('/');
    } catch (thrown) {
      this.failed(thrown);
    }
  }

  private failed(thrown: unknown): void {
    if (toApiError(thrown).code === 'INVITATION_INVALID') this.invalid.set(true);
    else this.refused.set(thrown);
  }
}
