import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequestOptions, SecondFactorWay } from '@rinjo/contract';
import type { Origin } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import type { SignedIn } from '../../sign-in.js';
import { PasskeyProof } from '../passkeys/passkey-proof.js';
import { PasskeysRepository } from '../passkeys/passkeys.repository.js';
import { waysOf } from '../second-step.js';
import { FactorSession } from './factor-session.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { type Pending, PendingSignIns } from './pending-sign-ins.js';
import { SecondFactorCodes } from './second-factor-codes.js';

/** The second step of a sign-in by password, for people who have a second factor. */
@Injectable()
export class SecondFactorSignIn {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly pending: PendingSignIns,
    private readonly repository: PendingSignInsRepository,
    private readonly codes: SecondFactorCodes,
    private readonly passkeys: PasskeysRepository,
    private readonly proof: PasskeyProof,
    private readonly session: FactorSession,
  ) {}

  /** Throws SIGN_IN_EXPIRED, FACTOR_REJECTED, RATE_LIMITED. */
  async totp(secret: string | null, origin: Origin, code: string): Promise<SignedIn> {
    const pending = await this.having('totp', secret, origin);
    await this.pending.countTry(pending);
    const proven = await this.codes.totp(pending, code);
    return this.start(pending, { method: 'password', factors: ['password', 'totp'] }, (tx) =>
      this.codes.useTotp(tx, proven),
    );
  }

  /** Throws SIGN_IN_EXPIRED, FACTOR_REJECTED, RATE_LIMITED. */
  async recoveryCode(secret: string | null, origin: Origin, code: string): Promise<SignedIn> {
    const pending = await this.having('recovery_code', secret, origin);
    await this.pending.countTry(pending);
    await this.codes.recoveryCode(pending, code);
    return this.start(pending, { method: 'recovery', factors: ['password', 'recovery_code'] }, (tx) =>
      this.codes.useRecoveryCode(tx, pending, code),
    );
  }

  /** Throws SIGN_IN_EXPIRED. */
  async passkeyOptions(secret: string | null, origin: Origin): Promise<PasskeyRequestOptions> {
    const pending = await this.having('passkey', secret, origin);
    const { user } = pending.account;
    const own = await this.tenantDb.run(pending.principal, (tx) => this.passkeys.ofUser(tx, user.id));
    return this.proof.options(pending.principal, { kind: 'second-factor', of: pending.id }, own);
  }

  /** Throws SIGN_IN_EXPIRED, FACTOR_REJECTED. */
  async passkey(secret: string | null, origin: Origin, input: PasskeyAssertion): Promise<SignedIn> {
    const pending = await this.having('passkey', secret, origin);
    const { principal, account, id } = pending;
    const proven = await this.codes.noted(pending, () =>
      this.proof.prove(principal, { kind: 'second-factor', of: id }, input, account.user.id),
    );
    return this.start(pending, { method: 'password', factors: ['password', 'passkey'] }, (tx) =>
      this.proof.use(tx, proven),
    );
  }

  private async having(way: SecondFactorWay, secret: string | null, origin: Origin): Promise<Pending> {
    const pending = await this.pending.enrolled(secret, origin);
    if (!waysOf(pending.state).includes(way)) throw new DomainError('FACTOR_REJECTED');
    return pending;
  }

  private start(
    { id, account, origin }: Pending,
    how: {
      readonly method: 'password' | 'recovery';
      readonly factors: readonly ['password', 'totp' | 'passkey' | 'recovery_code'];
    },
    use: (tx: Tx) => Promise<void>,
  ): Promise<SignedIn> {
    return this.session.start(account, { ...how, origin }, async (tx) => {
      await this.repository.redeem(tx, id);
      await use(tx);
    });
  }
}
