import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { SignInRefusals } from '../../sign-in-refusals.js';
import { FactorThrottle } from '../factor-throttle.js';
import { SecurityMail } from '../mail/security-mail.js';
import { RecoveryCodesRepository } from '../recovery-codes/recovery-codes.repository.js';
import { type ProvenTotp, TotpProof } from '../totp/totp-proof.js';
import type { Pending } from './pending-sign-ins.js';

/** The codes that a second step takes, checked slowly, used once, refusals written down. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly throttle: FactorThrottle,
    private readonly totpProof: TotpProof,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly refusals: SignInRefusals,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws FACTOR_REJECTED, RATE_LIMITED. */
  totp(pending: Pending, code: string): Promise<ProvenTotp> {
    const { principal, account } = pending;
    const { id } = account.user;
    return this.noted(pending, () =>
      this.throttle.attempt(principal, id, () => this.totpProof.prove(principal, id, code)),
    );
  }

  useTotp(tx: Tx, proven: ProvenTotp): Promise<void> {
    return this.totpProof.use(tx, proven);
  }

  /** Throws FACTOR_REJECTED, RATE_LIMITED. Uses nothing up yet. */
  async recoveryCode(pending: Pending, code: string): Promise<void> {
    const { principal, account } = pending;
    const { id } = account.user;
    const known = async (): Promise<true | null> =>
      (await this.tenantDb.run(principal, (tx) => this.recoveryCodes.has(tx, id, code))) ? true : null;
    await this.noted(pending, () => this.throttle.attempt(principal, id, known));
  }

  /** Throws FACTOR_REJECTED when the same code was faster. */
  async useRecoveryCode(tx: Tx, { account: { user } }: Pending, code: string): Promise<void> {
    if (!(await this.recoveryCodes.use(tx, user.id, code))) throw new DomainError('FACTOR_REJECTED');
    const left = await this.recoveryCodes.left(tx, user.id);
    await this.audit.record(tx, 'factor.recovery_code_used', { userId: user.id, left });
    this.mail.afterCommit(tx, [user], { kind: 'recovery_code_used', left });
  }

  /** What `check` answers; the tenant's log says when it refuses. */
  async noted<T>({ principal, account }: Pending, check: () => Promise<T>): Promise<T> {
    try {
      return await check();
    } catch (refused) {
      if (refused instanceof DomainError && refused.code === 'FACTOR_REJECTED') {
        const { id: userId } = account.user;
        await this.refusals.record(principal, { reason: 'second_factor', method: 'password', userId });
      }
      throw refused;
    }
  }
}
