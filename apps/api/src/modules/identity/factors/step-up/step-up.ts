import { Injectable } from '@nestjs/common';
import { LIMITS, type SessionFactor, type StepUpView, type StepUpWithPassword } from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AccountsRepository } from '../../accounts.repository.js';
import { emailKey } from '../../fold.js';
import { PasswordCheck } from '../../password-check.js';
import { SessionsRepository } from '../../sessions.repository.js';
import { UsersRepository } from '../../users.repository.js';

/** Shows again who the caller is, so that the session's proof is fresh. */
@Injectable()
export class StepUpUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly check: PasswordCheck,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  ways(principal: Principal): Promise<StepUpView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx));
  }

  /** Throws SIGN_IN_REJECTED for a wrong password, RATE_LIMITED, BUSY. */
  async withPassword(principal: Principal, { password }: StepUpWithPassword): Promise<StepUpView> {
    const { userId } = userActor(principal);
    const { user, storedHash } = await this.tenantDb.run(principal, async (tx) => {
      const self = await this.users.find(tx, userId);
      if (!self) throw new DomainError('UNAUTHENTICATED');
      return { user: self, storedHash: await this.accounts.passwordHash(tx, userId) };
    });
    const address = principal.origin?.address ?? 'unknown';
    const guess = { tenant: principal.tenantId, account: emailKey(user.email), address };
    await this.check.assertRight({ guess, userId, storedHash, password, principal });
    return this.tenantDb.run(principal, (tx) => this.refresh(tx, ['password']));
  }

  private async refresh(tx: Tx, factors: readonly SessionFactor[]): Promise<StepUpView> {
    const { sessionId } = userActor(tx.principal);
    await this.sessions.authenticated(tx, sessionId, factors, this.clock.now());
    await this.audit.record(tx, 'session.stepped_up', { sessionId, factors });
    return this.view(tx);
  }

  private async view(tx: Tx): Promise<StepUpView> {
    const { userId, sessionId } = userActor(tx.principal);
    const session = await this.sessions.find(tx, sessionId);
    if (!session) throw new DomainError('UNAUTHENTICATED');
    const hasPassword = (await this.accounts.passwordHash(tx, userId)) !== null;
    const freshUntil = new Date(session.authenticatedAt.getTime() + LIMITS.stepUpS * 1000);
    return { ways: hasPassword ? ['password'] : [], freshUntil: freshUntil.toISOString() };
  }
}
