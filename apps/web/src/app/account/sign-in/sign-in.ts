import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { requestIdIn } from '../../core/request-id';
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
  protected readonly requestId = computed(() => requestIdIn(this.request()));

  constructor() {
    effect(() => {
      const next = this.next();
      untracked(() => {
        this.flow.next.set(next);
      });
    });
  }
}
