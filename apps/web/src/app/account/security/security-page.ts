import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { FactorsStore } from './factors-store';
import { PasskeySection } from './passkey-section';
import { RecoveryCodes } from './recovery-codes';
import { RecoverySection } from './recovery-section';
import { FactorTexts } from './factor-texts';
import { TotpSection } from './totp-section';

/** One's own passkeys, authenticator app and recovery codes. */
@Component({
  selector: 'rj-security-page',
  imports: [
    Icon,
    MatButton,
    MatProgressBar,
    Notice,
    PasskeySection,
    RecoveryCodes,
    RecoverySection,
    RouterLink,
    TotpSection,
  ],
  providers: [FactorsStore],
  template: `
    @let t = texts.t();
    <div>
      <a class="back" routerLink="/account"><rj-icon name="back" />{{ t.back }}</a>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    @if (store.view(); as view) {
      @if (store.newCodes(); as codes) {
        <section class="card" aria-labelledby="codes-heading">
          <h2 id="codes-heading">{{ t.codesTitle }}</h2>
          <rj-recovery-codes [codes]="codes" [account]="account()" (kept)="store.codesKept()" />
        </section>
      }
      @if (view.breakGlass) {
        <rj-notice>{{ t.breakGlass }}</rj-notice>
      } @else if (!store.hasFactor()) {
        <rj-notice kind="warning">{{ t.none }}</rj-notice>
      } @else if (view.required) {
        <rj-notice>{{ t.required }}</rj-notice>
      }
      <rj-passkey-section class="card" [passkeys]="view.passkeys" />
      <rj-totp-section class="card" [totp]="view.totp" />
      <rj-recovery-section class="card" [left]="view.recoveryCodesLeft" [offered]="store.hasFactor()" />
    } @else if (store.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button matButton="outlined" type="button" (click)="store.load()">{{ i18n.t().common.retry }}</button>
    } @else {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
      max-inline-size: 44rem;
      margin-inline: auto;
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .back {
      display: inline-flex;
      gap: 0.375rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
  `,
})
export class SecurityPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(FactorsStore);
  private readonly session = inject(SessionStore);

  constructor() {
    void this.store.load();
  }

  protected account(): string {
    return this.session.user()?.email ?? '';
  }
}
