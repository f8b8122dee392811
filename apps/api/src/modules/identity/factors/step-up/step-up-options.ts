import { Injectable, Optional } from '@nestjs/common';
import type { StepUpView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../../platform/database/tx.js';
import { AccountsRepository } from '../../accounts.repository.js';
import { CompanySignIns } from '../../sign-in-options/company-sign-ins.port.js';
import { FactorStates } from '../factor-states.js';
import { stepUpWays } from './freshness.js';

/** How somebody can show again who they are. */
@Injectable()
export class StepUpOptions {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly states: FactorStates,
    @Optional() private readonly companies?: CompanySignIns,
  ) {}

  async of(tx: Tx, userId: UserId): Promise<Pick<StepUpView, 'ways' | 'connections'>> {
    const connections = (await this.companies?.ofUser(tx, userId)) ?? [];
    const password = (await this.accounts.passwordHash(tx, userId)) !== null;
    const has = { password, provider: connections.length > 0 };
    return { ways: stepUpWays(await this.states.of(tx, userId), has), connections };
  }
}
