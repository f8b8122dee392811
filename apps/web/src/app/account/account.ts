import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { Icon } from '../ui/icon';
import { NoticeCard } from '../reach/notice-card';
import { ReachTexts } from '../reach/reach-texts';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { InstallCard } from './install-card';
import { OwnSignIns } from './own-sign-ins';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { FactorTexts } from './security/factor-texts';
import { SessionList } from './session-list';
import { AccountTexts } from './account-texts';

/** One's own account: name, language, password, devices that are signed in. */
@Component({
  selector: 'rj-account',
  imports: [
    Icon,
    InstallCard,
    LanguageSwitch,
    Notice,
    NoticeCard,
    OwnSignIns,
    PasswordForm,
    ProfileForm,
    RouterLink,
    SessionList,
  ],
  template: `
    @let t = i18n.t();
    <h1>{{ own.t().heading }}</h1>
    <div class="columns">
      <div class="stack">
        <section class="card" aria-labelledby="profile-heading">
          <h2 id="profile-heading">{{ own.t().profile }}</h2>
          <rj-profile-form />
        </section>
        <section class="card" aria-labelledby="language-heading">
          <h2 id="language-heading">{{ own.t().languageHeading }}</h2>
          <rj-language-switch (chosen)="keep($event)" />
          @if (refused(); as why) {
            <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
          }
        </section>
        <section class="card" aria-labelledby="password-heading">
          <h2 id="password-heading">{{ own.t().passwordHeading }}</h2>
          <rj-password-form />
        </section>
        <section class="card" aria-labelledby="security-heading">
          <h2 id="security-heading">{{ security.t().heading }}</h2>
          <p>{{ security.t().lead }}</p>
          <a class="button self" routerLink="/account/security"
            ><rj-icon name="key" />{{ security.t().stepUpEnrolLink }}</a
          >
        </section>
        <section class="card" aria-labelledby="device-heading">
          <h2 id="device-heading">{{ own.t().deviceHeading }}</h2>
          <p>{{ own.t().deviceLead }}</p>
          <a class="button self" routerLink="/device-test"
            ><rj-icon name="camera" />{{ t.titles.deviceTest }}</a
          >
        </section>
        <section class="card" aria-labelledby="ring-notice-heading">
          <h2 id="ring-notice-heading">{{ reachTexts.t().notify.heading }}</h2>
          <rj-notice-card />
        </section>
        <section class="card" aria-labelledby="app-heading">
          <h2 id="app-heading">{{ t.app.installHeading }}</h2>
          <rj-install-card />
        </section>
      </div>
      <div class="stack">
        <section class="card" aria-labelledby="sessions-heading">
          <h2 id="sessions-heading">{{ own.t().sessionsHeading }}</h2>
          <rj-session-list />
        </section>
        <section class="card" aria-labelledby="own-sign-ins-heading">
          <rj-own-sign-ins />
        </section>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
      max-inline-size: 66rem;
      margin-inline: auto;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      align-items: start;
      gap: 1.25rem;
    }
    .self {
      justify-self: start;
    }
    .stack,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
  `,
})
export class Account {
  protected readonly i18n = inject(I18n);
  protected readonly own = inject(AccountTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly security = inject(FactorTexts);
  protected readonly reachTexts = inject(ReachTexts);
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly refused = signal<unknown>(null);

  /** The account's language: for other browsers, and for what Rinjo writes to this person. */
  protected async keep(locale: Locale): Promise<void> {
    this.refused.set(null);
    try {
      this.session.changed(await this.api.updateMe({ locale }));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
