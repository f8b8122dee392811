import { Injectable } from '@nestjs/common';
import type { AddPasskey, PasskeyCreationOptions, TotpEnrolment as Enrolment } from '@rinjo/contract';
import type { Origin } from '../../../../platform/access/principal.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { SignedIn } from '../../sign-in.js';
import { FactorChanges, type FactorKind } from '../factor-changes.js';
import type { ChallengeUse } from '../passkeys/challenges.js';
import { PasskeyRegistration } from '../passkeys/passkey-registration.js';
import { TotpEnrolment } from '../totp/totp-enrolment.js';
import { FactorSession } from './factor-session.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { type Pending, PendingSignIns } from './pending-sign-ins.js';

export interface Enrolled {
  readonly signedIn: SignedIn;
  readonly recoveryCodes: readonly string[] | null;
}

/** The second step of a sign-in by password, for people who need a second factor and have none: they set one up now. */
@Injectable()
export class EnrolmentSignIn {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly repository: PendingSignInsRepository,
    private readonly totp: TotpEnrolment,
    private readonly passkeys: PasskeyRegistration,
    private readonly changes: FactorChanges,
    private readonly session: FactorSession,
  ) {}

  /** Throws SIGN_IN_EXPIRED, FORBIDDEN for people who have a second factor; so do the others. */
  async beginTotp(secret: string | null, origin: Origin): Promise<Enrolment> {
    const { principal, account } = await this.pending.unenrolled(secret, origin);
    return this.totp.begin(principal, account.user);
  }

  /** Throws FACTOR_REJECTED. */
  async confirmTotp(secret: string | null, origin: Origin, code: string): Promise<Enrolled> {
    const pending = await this.pending.unenrolled(secret, origin);
    await this.pending.countTry(pending);
    const checked = await this.totp.check(pending.principal, pending.account.user, code);
    return this.start(pending, 'totp', (tx) => this.totp.store(tx, checked));
  }

  async passkeyOptions(secret: string | null, origin: Origin): Promise<PasskeyCreationOptions> {
    const pending = await this.pending.unenrolled(secret, origin);
    return this.passkeys.options(pending.principal, pending.account.user, registering(pending));
  }

  /** Throws FACTOR_REJECTED, CONFLICT. */
  async addPasskey(secret: string | null, origin: Origin, input: AddPasskey): Promise<Enrolled> {
    const pending = await this.pending.unenrolled(secret, origin);
    const { principal, account } = pending;
    const passkey = await this.passkeys.verified(principal, account.user, registering(pending), input);
    return this.start(pending, 'passkey', (tx) => this.passkeys.store(tx, passkey));
  }

  private async start(
    { id, account, origin }: Pending,
    factor: FactorKind,
    store: (tx: Tx) => Promise<void>,
  ): Promise<Enrolled> {
    let recoveryCodes: readonly string[] | null = null;
    const proven = { method: 'password', factors: ['password', factor], origin } as const;
    const signedIn = await this.session.start(account, proven, async (tx) => {
      await this.repository.redeem(tx, id);
      await store(tx);
      recoveryCodes = await this.changes.added(tx, account.user, factor);
    });
    return { signedIn, recoveryCodes };
  }
}

const registering = ({ id }: Pending): ChallengeUse => ({ kind: 'register', of: id });
