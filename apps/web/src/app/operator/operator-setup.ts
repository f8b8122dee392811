import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { LIMITS, type OperatorSetup } from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { passwordTooShort } from '../core/passwords';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { QrCode } from '../ui/qr-code';
import { fieldError } from '../ui/text-errors';
import { digitsOf, SIX_DIGITS } from './six-digits';
import { OperatorApi } from './operator-api';
import { OperatorTexts } from './operator-texts';
import { operatorTitle } from './operator-title';

/** Behind the link of the command line: a new operator chooses a password and connects an authenticator app. */
@Component({
  selector: 'rj-operator-setup',
  imports: [
    ...[Brand, FormField, FormRoot, LanguageSwitch, MatButton, MatError, MatFormField, MatHint, MatInput],
    ...[MatLabel, MatProgressBar, Notice, QrCode, RouterLink],
  ],
  templateUrl: './operator-setup.html',
  styleUrls: ['../account/sign-in/sign-in.scss', './operator-form.scss'],
  styles: `
    .qr {
      display: block;
      inline-size: 11rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      overflow: hidden;
    }
    code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class OperatorSetupPage {
  protected readonly texts = inject(OperatorTexts);
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(OperatorApi);
  private readonly router = inject(Router);
  private readonly token = inject(DOCUMENT).location.hash.slice(1);
  protected readonly min = LIMITS.passwordMinCodePoints;
  protected readonly setup = signal<OperatorSetup | null>(null);
  protected readonly invalid = signal(false);
  private readonly refused = signal<unknown>(null);
  private readonly model = signal({ password: '', repeat: '', code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password);
      validate(path.password, ({ value }) => passwordTooShort(value(), this.min));
      required(path.repeat);
      validate(path.repeat, ({ value, valueOf }) =>
        value() === valueOf(path.password) ? null : { kind: 'passwordMismatch' },
      );
      required(path.code);
      pattern(path.code, SIX_DIGITS);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly wrong = computed(() => {
    const t = this.i18n.t();
    const max = LIMITS.passwordMaxCodePoints;
    return {
      password: fieldError(t, this.form.password(), max),
      repeat: fieldError(t, this.form.repeat(), max),
      code: fieldError(t, this.form.code(), max),
    };
  });
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null) return null;
    return toApiError(why).code === 'FACTOR_REJECTED' ? this.texts.t().setup.codeWrong : this.errors.of(why);
  });
  /** In groups of four, as it is typed. */
  protected readonly grouped = computed(() => this.setup()?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '');

  constructor() {
    operatorTitle((t) => t.setup.heading);
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.setup.set(await this.api.beginSetup(this.token));
    } catch (thrown) {
      this.failed(thrown);
    }
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    const { password, code } = this.model();
    try {
      await this.api.setUp({ token: this.token, password, code: digitsOf(code) });
      await this.router.navigate(['/operator/sign-in'], { queryParams: { reason: 'ready' } });
    } catch (thrown) {
      this.failed(thrown);
    }
  }

  /** A token that is none, as when the address was cut, is an invalid link too. */
  private failed(thrown: unknown): void {
    const { code } = toApiError(thrown);
    if (code === 'INVITATION_INVALID' || (code === 'VALIDATION' && !this.setup())) this.invalid.set(true);
    else this.refused.set(thrown);
  }
}
