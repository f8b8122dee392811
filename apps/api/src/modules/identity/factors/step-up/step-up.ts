import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type PasskeyAssertion,
  type PasskeyRequestOptions,
  type SessionFactor,
  type StepUpView,
  type StepUpWithPassword,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { SessionsRepository } from '../../sessions.repository.js';
import { FreshSession } from '../fresh-session.js';
import type { ChallengeUse } from '../passkeys/challenges.js';
import { PasskeyProof } from '../passkeys/passkey-proof.js';
import { PasskeysRepository } from '../passkeys/passkeys.repository.js';
import { StepUpOptions } from './step-up-options.js';
import { StepUpPassword } from './step-up-password.js';

/** Shows again who the caller is, so that the session's proof is fresh. */
@Injectable()
export class StepUpUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: SessionsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly passkeyProof: PasskeyProof,
    private readonly password: StepUpPassword,
    private readonly options: StepUpOptions,
    private readonly session: FreshSession,
  ) {}

  ways(principal: Principal): Promise<StepUpView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx));
  }

  /** Throws SIGN_IN_REJECTED for a wrong password, FACTOR_REJECTED for a wrong code or a way that is not the caller's, RATE_LIMITED, BUSY. */
  async withPassword(principal: Principal, input: StepUpWithPassword): Promise<StepUpView> {
    const use = await this.password.prove(principal, input);
    return this.refresh(principal, use === null ? ['password'] : ['password', 'totp'], async (tx) => {
      if (use) await this.password.use(tx, use);
    });
  }

  async passkeyOptions(principal: Principal): Promise<PasskeyRequestOptions> {
    const { userId } = userActor(principal);
    const own = await this.tenantDb.run(principal, (tx) => this.passkeys.ofUser(tx, userId));
    if (own.length === 0) throw new DomainError('NO_SECOND_FACTOR');
    return this.passkeyProof.options(principal, steppingUp(principal), own);
  }

  /** Throws FACTOR_REJECTED. */
  async withPasskey(principal: Principal, input: PasskeyAssertion): Promise<StepUpView> {
    const { userId } = userActor(principal);
    const proven = await this.passkeyProof.prove(principal, steppingUp(principal), input, userId);
    return this.refresh(principal, ['passkey'], (tx) => this.passkeyProof.use(tx, proven));
  }

  private refresh(
    principal: Principal,
    factors: readonly SessionFactor[],
    use: (tx: Tx) => Promise<void>,
  ): Promise<StepUpView> {
    return this.tenantDb.run(principal, async (tx) => {
      await use(tx);
      await this.session.shown(tx, factors);
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<StepUpView> {
    const { userId, sessionId } = userActor(tx.principal);
    const session = await this.sessions.find(tx, sessionId);
    if (!session) throw new DomainError('UNAUTHENTICATED');
    const freshUntil = new Date(session.authenticatedAt.getTime() + LIMITS.stepUpS * 1000);
    return { ...(await this.options.of(tx, userId)), freshUntil: freshUntil.toISOString() };
  }
}

const steppingUp = (principal: Principal): ChallengeUse => ({
  kind: 'step-up',
  of: userActor(principal).sessionId,
});
