import { Injectable } from '@nestjs/common';
import type { OperatorGrantId, TenantGrantView } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { Deciding } from './deciding.js';
import { type Grant, grantView, waitsFor } from './grant.js';
import { GrantsRepository } from './grants.repository.js';

/** Operators' access to a tenant, as the tenant's administrators see it, decide about it and end it. */
@Injectable()
export class TenantGrants {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: GrantsRepository,
    private readonly deciding: Deciding,
    private readonly clock: Clock,
  ) {}

  /** All that was ever asked for, the newest first, a hundred at most. */
  list(principal: Principal): Promise<TenantGrantView[]> {
    return this.tenantDb.run(principal, async (tx) =>
      (await this.repository.list(tx)).map((grant) => this.view(grant)),
    );
  }

  /** Throws NOT_FOUND, CONFLICT when it does not wait for the tenant. */
  approve(principal: Principal, id: OperatorGrantId): Promise<TenantGrantView> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const grant = await this.deciding.waiting(tx, id);
      if (!waitsFor(grant).includes('tenant')) throw new DomainError('CONFLICT', { state: 'asked' });
      await this.repository.approveForTenant(tx, id, userId, this.clock.now());
      return this.view(await this.deciding.approved(tx, id, 'tenant'));
    });
  }

  /** Throws NOT_FOUND, CONFLICT when it has begun, or is over. */
  refuse(principal: Principal, id: OperatorGrantId): Promise<TenantGrantView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.deciding.waiting(tx, id);
      return this.ended(tx, id);
    });
  }

  /** Whether it has begun or not. Throws NOT_FOUND, CONFLICT when it is over. */
  end(principal: Principal, id: OperatorGrantId): Promise<TenantGrantView> {
    return this.tenantDb.run(principal, (tx) => this.ended(tx, id));
  }

  private async ended(tx: Tx, id: OperatorGrantId): Promise<TenantGrantView> {
    return this.view(await this.deciding.end(tx, id, 'tenant'));
  }

  private view(grant: Grant): TenantGrantView {
    return { ...grantView(grant, this.clock.now()), tenantApprovedBy: grant.tenantApproverName };
  }
}
