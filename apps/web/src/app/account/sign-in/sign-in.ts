import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { Brand } from '../../ui/brand';
import { LanguageSwitch } from '../../ui/language-switch';
import { Notice } from '../../ui/notice';
import { FactorTexts } from '../security/factor-texts';
import { CodesStep } from './codes-step';
import { AccountLinksTexts } from '../links/account-links-texts';
import { CompanyStep } from './company-step';
import { EnrolmentStep } from './enrolment-step';
import { PasswordStep } from './password-step';
import { SecondFactorStep } from './second-factor-step';
import { SignInFlow } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';
import { WhoStep } from './who-step';

/** What a request id looks like; anything else in the address is not shown. */
const REQUEST_ID = /^[\w-]{8,64}$/u;

/** Signing in, step by step. */
@Component({
  selector: 'rj-sign-in',
  imports: [
    CodesStep,
    EnrolmentStep,
    SecondFactorStep,
    Brand,
    CompanyStep,
    LanguageSwitch,
    Notice,
    PasswordStep,
    RouterLink,
    WhoStep,
  ],
  providers: [SignInFlow],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignInPage {
  /** Where to go afterwards, why this page is shown, and the number of a failed sign-in: from the query of the address. */
  readonly next = input<string>();
  readonly reason = input<string>();
  readonly request = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SignInTexts);
  protected readonly security = inject(FactorTexts);
  protected readonly links = inject(AccountLinksTexts);
  protected readonly flow = inject(SignInFlow);
  protected readonly requestId = computed(() => {
    const id = this.request();
    return id !== undefined && REQUEST_ID.test(id) ? id : null;
  });

  constructor() {
    effect(() => {
      const next = this.next();
      untracked(() => {
        this.flow.next.set(next);
      });
    });
  }
}
