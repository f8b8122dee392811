import { Component, DestroyRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FactorsClient } from '../../core/factors-client';
import { Passkeys } from '../../core/passkeys';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PasskeyText } from '../security/passkey-text';
import { FactorTexts } from '../security/factor-texts';
import { SignInFlow } from './sign-in-flow';

/** A challenge lives five minutes: what waits in a field gets a new one before that. */
const RENEW_MS = 240_000;

/**
 * Signing in with a passkey and nothing else: a button, and where the browser can, an offer in the field of the e-mail
 * address, whose `autocomplete` ends in `webauthn`.
 */
@Component({
  selector: 'rj-passkey-offer',
  imports: [Icon, MatButton, Notice],
  template: `
    @if (supported) {
      @if (refused(); as why) {
        <rj-notice kind="error">{{ problems.of(why) }}</rj-notice>
      }
      <button matButton="outlined" type="button" class="submit" [disabled]="busy()" (click)="signIn()">
        <span class="row"><rj-icon name="key" />{{ texts.t().withPasskey }}</span>
      </button>
    }
  `,
  styleUrl: './step.scss',
})
export class PasskeyOffer {
  protected readonly texts = inject(FactorTexts);
  protected readonly problems = inject(PasskeyText);
  private readonly flow = inject(SignInFlow);
  private readonly client = inject(FactorsClient);
  private readonly passkeys = inject(Passkeys);
  protected readonly supported = this.passkeys.supported;
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  private waiting = false;
  private gone = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    void this.offerInField();
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      void this.stop();
    });
  }

  protected async signIn(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    await this.stop();
    try {
      const assertion = await this.passkeys.get(await this.client.signInPasskeyOptions());
      await this.flow.enter(await this.client.signInWithPasskey(assertion));
    } catch (thrown) {
      this.refused.set(thrown);
      this.busy.set(false);
      void this.offerInField();
    }
  }

  /** Waits until somebody takes what the field offers. That nobody does is no failure. */
  private async offerInField(): Promise<void> {
    let entering = false;
    try {
      if (!(await this.passkeys.offersInFields())) return;
      const options = await this.client.signInPasskeyOptions();
      if (this.gone) return;
      this.waiting = true;
      this.timer = setTimeout(() => void this.stop().then(() => this.offerInField()), RENEW_MS);
      const assertion = await this.passkeys.get(options, true);
      this.waiting = false;
      clearTimeout(this.timer);
      entering = true;
      this.busy.set(true);
      await this.flow.enter(await this.client.signInWithPasskey(assertion));
    } catch (thrown) {
      if (!entering) return;
      this.refused.set(thrown);
      this.busy.set(false);
    }
  }

  private async stop(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.waiting) return;
    this.waiting = false;
    await this.passkeys.stop();
  }
}
