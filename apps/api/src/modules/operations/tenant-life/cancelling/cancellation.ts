import { Injectable } from '@nestjs/common';
import { type CancellationView, LIFE_LIMITS } from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Clock } from '../../../../platform/time/clock.js';
import { lifeView, mayMove, mayWithdraw, TenantsRepository } from '../../../tenancy/index.js';
import { LifeChanges } from '../moves/life-changes.js';
import { ContractUseReader } from '../tenants/contract-use.js';

/** The end of a contract, as an administrator of the tenant brings it about and takes it back. */
@Injectable()
export class Cancellation {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly changes: LifeChanges,
    private readonly use: ContractUseReader,
    private readonly clock: Clock,
  ) {}

  read(principal: Principal): Promise<CancellationView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx));
  }

  /** Throws CONFLICT for one that was cancelled already. */
  cancel(principal: Principal, graceDays: number = LIFE_LIMITS.graceDays): Promise<CancellationView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.changes.cancel(tx, 'administrator', graceDays, userActor(principal).sessionId);
      return this.view(tx);
    });
  }

  /** Throws CONFLICT where there is nothing to withdraw, or the operator has cancelled. */
  withdraw(principal: Principal): Promise<CancellationView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.changes.withdraw(tx, 'administrator');
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<CancellationView> {
    const tenant = await this.tenants.own(tx);
    const { state, eraseAt } = lifeView(tenant, this.clock.now());
    const { held } = await this.use.read(tx);
    return {
      ...{ state, eraseAt, held, cancelledBy: tenant.cancelledBy, graceDays: tenant.graceDays },
      cancelledAt: tenant.cancelledAt?.toISOString() ?? null,
      withdrawable:
        mayMove('withdraw', state, 'administrator') && mayWithdraw('administrator', tenant.cancelledBy),
    };
  }
}
