import { Component, inject } from '@angular/core';
import { I18n } from '../core/i18n';
import { LanguageSwitch } from '../ui/language-switch';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';

/** One's own account: name, language, password, devices that are signed in. */
@Component({
  selector: 'rj-account',
  imports: [LanguageSwitch, PasswordForm, ProfileForm, SessionList],
  template: `
    @let t = i18n.t();
    <h1>{{ t.account.heading }}</h1>
    <div class="columns">
      <div class="stack">
        <section class="card" aria-labelledby="profile-heading">
          <h2 id="profile-heading">{{ t.account.profile }}</h2>
          <rj-profile-form />
        </section>
        <section class="card" aria-labelledby="language-heading">
          <h2 id="language-heading">{{ t.account.languageHeading }}</h2>
          <rj-language-switch />
        </section>
        <section class="card" aria-labelledby="password-heading">
          <h2 id="password-heading">{{ t.account.passwordHeading }}</h2>
          <rj-password-form />
        </section>
      </div>
      <section class="card" aria-labelledby="sessions-heading">
        <h2 id="sessions-heading">{{ t.account.sessionsHeading }}</h2>
        <rj-session-list />
      </section>
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
}
