import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS, type TotpEnrolment } from '@rinjo/contract';
import { FactorsClient } from '../../core/factors-client';
import { Passkeys } from '../../core/passkeys';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { deviceName } from '../device-name';
import { PasskeyText } from '../security/passkey-text';
import { FactorTexts } from '../security/factor-texts';
import { TotpSetup } from '../security/totp-setup';
import { SignInFlow } from './sign-in-flow';
import { AccountTexts } from '../account-texts';

/** The second step of people who need a second factor and have none: they set one up now. */
@Component({
  selector: 'rj-enrolment-step',
  imports: [Icon, MatButton, Notice, TotpSetup],
  template: `
    @let t = texts.t();
    <h2>{{ t.enrolTitle }}</h2>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ problems.of(why) }}</rj-notice>
    }
    @if (setup(); as enrolment) {
      <rj-totp-setup [enrolment]="enrolment" [confirm]="confirm" (cancelled)="setup.set(null)" />
    } @else {
      <p>{{ t.enrolLead }}</p>
      @if (supported) {
        <div class="choice">
          <button matButton="filled" type="button" class="submit" [disabled]="busy()" (click)="withPasskey()">
            <span class="row"><rj-icon name="key" />{{ busy() ? t.addingPasskey : t.enrolPasskey }}</span>
          </button>
          <p class="small muted">{{ t.enrolPasskeyHint }}</p>
        </div>
      }
      <div class="choice">
        <button
          [matButton]="supported ? 'outlined' : 'filled'"
          type="button"
          class="submit"
          [disabled]="busy()"
          (click)="begin()"
        >
          <span class="row"><rj-icon name="phone" />{{ t.enrolTotp }}</span>
        </button>
        <p class="small muted">{{ t.enrolTotpHint }}</p>
      </div>
      <div>
        <button matButton type="button" (click)="flow.back()">{{ t.startOver }}</button>
      </div>
    }
  `,
  styleUrl: './step.scss',
})
export class EnrolmentStep {
  protected readonly own = inject(AccountTexts);
  protected readonly texts = inject(FactorTexts);
  protected readonly problems = inject(PasskeyText);
  protected readonly flow = inject(SignInFlow);
  private readonly client = inject(FactorsClient);
  private readonly passkeys = inject(Passkeys);
  private readonly userAgent = inject(DOCUMENT).defaultView?.navigator.userAgent ?? '';

  protected readonly supported = this.passkeys.supported;
  protected readonly setup = signal<TotpEnrolment | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);

  protected readonly confirm = async (code: string): Promise<void> => {
    await this.flow.enrolled(await this.flow.second(() => this.client.enrolTotpConfirm(code)));
  };

  protected begin(): Promise<void> {
    return this.attempt(async () => {
      this.setup.set(await this.flow.second(() => this.client.enrolTotp()));
    });
  }

  protected withPasskey(): Promise<void> {
    return this.attempt(async () => {
      const enrolled = await this.flow.second(async () => {
        const made = await this.passkeys.create(await this.client.enrolPasskeyOptions());
        return this.client.enrolPasskey({ ...made, name: this.name() });
      });
      await this.flow.enrolled(enrolled);
    });
  }

  private name(): string {
    const device = deviceName(this.userAgent) ?? this.own.t().unknownDevice;
    return this.texts.t().passkeyNameDefault(device).slice(0, LIMITS.passkeyName);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await work();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
