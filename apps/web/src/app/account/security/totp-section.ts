import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TotpView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { FactorsStore } from './factors-store';
import { FactorTexts } from './factor-texts';
import { TotpSetup } from './totp-setup';

/** One's own authenticator app: set up, move to another phone, remove. */
@Component({
  selector: 'rj-totp-section',
  imports: [Confirm, Icon, MatButton, Notice, TotpSetup],
  template: `
    @let t = texts.t();
    <h2>{{ t.totp }}</h2>
    <p class="muted">{{ t.totpLead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (done(); as text) {
      <rj-notice kind="success">{{ text }}</rj-notice>
    }
    @if (totp(); as app) {
      <p class="state">
        <rj-icon name="check" /><strong>{{ t.totpOn }}</strong>
      </p>
      <p class="small muted">
        {{ t.created(i18n.formatDateTime(app.createdAt)) }}
        @if (app.lastUsedAt; as used) {
          <br />{{ t.lastUsed(i18n.formatDateTime(used)) }}
        }
      </p>
    } @else {
      <p>{{ t.totpOff }}</p>
    }
    @if (setup(); as enrolment) {
      <rj-totp-setup [enrolment]="enrolment" [confirm]="confirm" (cancelled)="setup.set(null)" />
    } @else {
      <div class="buttons">
        <button [matButton]="totp() ? 'outlined' : 'filled'" type="button" (click)="begin()">
          {{ totp() ? t.totpReplace : t.totpSetUp }}
        </button>
        @if (totp()) {
          <button matButton="outlined" type="button" (click)="removing.set(true)">{{ t.totpRemove }}</button>
        }
      </div>
    }
    @if (removing()) {
      <rj-confirm
        [heading]="t.totpRemoveTitle"
        [text]="t.totpRemoveText"
        [yes]="t.totpRemove"
        [no]="i18n.t().common.cancel"
        (confirmed)="remove()"
        (dismissed)="removing.set(false)"
      />
    }
  `,
  styleUrl: './section.scss',
})
export class TotpSection {
  readonly totp = input.required<TotpView | null>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(FactorsStore);

  protected readonly setup = signal<{ readonly secret: string; readonly uri: string } | null>(null);
  protected readonly removing = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  protected readonly confirm = async (code: string): Promise<void> => {
    await this.store.confirmTotp(code);
    this.setup.set(null);
    this.done.set(this.texts.t().totpDone);
  };

  protected begin(): Promise<void> {
    return this.attempt(async () => {
      this.setup.set(await this.store.beginTotp());
    });
  }

  protected remove(): Promise<void> {
    this.removing.set(false);
    return this.attempt(async () => {
      await this.store.removeTotp();
      this.done.set(this.texts.t().totpRemoved);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    this.done.set(null);
    try {
      await work();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
