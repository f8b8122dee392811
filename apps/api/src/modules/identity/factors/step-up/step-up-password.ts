import { Injectable } from '@nestjs/common';
import type { StepUpWithPassword } from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AccountsRepository } from '../../accounts.repository.js';
import { emailKey } from '../../email-key.js';
import { PasswordCheck } from '../../password-check.js';
import { FactorThrottle } from '../factor-throttle.js';
import { Self } from '../self.js';
import { type ProvenTotp, TotpProof } from '../totp/totp-proof.js';
import { StepUpOptions } from './step-up-options.js';

/** A password shown again, with the code of the authenticator app for people who have one. */
@Injectable()
export class StepUpPassword {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly self: Self,
    private readonly accounts: AccountsRepository,
    private readonly options: StepUpOptions,
    private readonly check: PasswordCheck,
    private readonly throttle: FactorThrottle,
    private readonly totp: TotpProof,
  ) {}

  /** The code's proof, to be used up; null where no code is needed. */
  async prove(principal: Principal, { password, code }: StepUpWithPassword): Promise<ProvenTotp | null> {
    const { userId } = userActor(principal);
    const { user, storedHash, ways } = await this.tenantDb.run(principal, async (tx) => ({
      user: await this.self.in(tx),
      storedHash: await this.accounts.passwordHash(tx, userId),
      ways: (await this.options.of(tx, userId)).ways,
    }));
    const address = principal.origin?.address ?? 'unknown';
    const guess = { tenant: principal.tenantId, account: emailKey(user.email), address };
    await this.check.assertRight({ guess, userId, storedHash, password, principal });
    if (ways.includes('password')) return null;
    if (!ways.includes('password_totp') || code === undefined) throw new DomainError('FACTOR_REJECTED');
    return this.throttle.attempt(principal, userId, () => this.totp.prove(principal, userId, code));
  }

  use(tx: Tx, proven: ProvenTotp): Promise<void> {
    return this.totp.use(tx, proven);
  }
}
