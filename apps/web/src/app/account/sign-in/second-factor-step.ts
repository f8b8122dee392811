import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PendingSignIn, SecondFactorWay } from '@rinjo/contract';
import { FactorsClient } from '../../core/factors-client';
import { Passkeys } from '../../core/passkeys';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { CodeForm } from '../security/code-form';
import { PasskeyText } from '../security/passkey-text';
import { FactorTexts } from '../security/factor-texts';
import { RecoveryCodeForm } from './recovery-code-form';
import { SignInFlow } from './sign-in-flow';

/** The second step of people who have a second factor: the best one first, the others a press away. */
@Component({
  selector: 'rj-second-factor-step',
  imports: [CodeForm, Icon, MatButton, Notice, RecoveryCodeForm],
  template: `
    @let t = texts.t();
    <h2>{{ t.secondTitle }}</h2>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ problems.of(why) }}</rj-notice>
    }
    @switch (way()) {
      @case ('passkey') {
        <p>{{ t.secondLead }}</p>
        <button matButton="filled" type="button" class="submit" [disabled]="busy()" (click)="withPasskey()">
          <span class="row"><rj-icon name="key" />{{ t.secondPasskey }}</span>
        </button>
      }
      @case ('totp') {
        <p>{{ t.secondTotp }}</p>
        <rj-code-form focused [send]="withCode" [yes]="t.signIn" />
      }
      @case ('recovery_code') {
        <p>{{ t.secondRecovery }}</p>
        <rj-recovery-code-form [send]="withRecoveryCode" />
      }
    }
    <div class="others">
      @for (other of others(); track other) {
        <button matButton="outlined" type="button" (click)="choose(other)">{{ nameOf(other) }}</button>
      }
      <button matButton type="button" (click)="flow.back()">{{ t.startOver }}</button>
    </div>
  `,
  styleUrl: './step.scss',
})
export class SecondFactorStep {
  readonly pending = input.required<PendingSignIn>();
  protected readonly texts = inject(FactorTexts);
  protected readonly problems = inject(PasskeyText);
  protected readonly flow = inject(SignInFlow);
  private readonly client = inject(FactorsClient);
  private readonly passkeys = inject(Passkeys);

  private readonly chosen = signal<SecondFactorWay | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  /** A passkey that this browser cannot use is offered only where there is nothing else. */
  private readonly ways = computed(() => {
    const { ways } = this.pending();
    const usable = this.passkeys.supported ? ways : ways.filter((way) => way !== 'passkey');
    return usable.length > 0 ? usable : ways;
  });
  protected readonly way = computed(() => this.chosen() ?? this.ways()[0] ?? 'totp');
  protected readonly others = computed(() => this.ways().filter((way) => way !== this.way()));

  protected readonly withCode = async (code: string): Promise<void> => {
    await this.flow.enter(await this.flow.second(() => this.client.secondTotp(code)));
  };
  protected readonly withRecoveryCode = async (code: string): Promise<void> => {
    await this.flow.enter(await this.flow.second(() => this.client.secondRecoveryCode(code)));
  };

  protected choose(way: SecondFactorWay): void {
    this.refused.set(null);
    this.chosen.set(way);
  }

  protected nameOf(way: SecondFactorWay): string {
    const t = this.texts.t();
    return { passkey: t.usePasskey, totp: t.useTotp, recovery_code: t.useRecovery }[way];
  }

  protected async withPasskey(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      const session = await this.flow.second(async () => {
        const assertion = await this.passkeys.get(await this.client.secondPasskeyOptions());
        return this.client.secondPasskey(assertion);
      });
      await this.flow.enter(session);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
