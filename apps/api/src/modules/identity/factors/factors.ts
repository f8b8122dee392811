import { Injectable } from '@nestjs/common';
import type { FactorsView, RecoveryCodes, UserFactorsView, UserId } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { assertMayGive } from '../roles/rights.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import type { UserEntity } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import { FactorChanges } from './factor-changes.js';
import { FactorStates } from './factor-states.js';
import { RecoveryCodesRepository } from './recovery-codes/recovery-codes.repository.js';
import { waysOf } from './second-step.js';

/** Second factors of the caller, and of people whom an administrator helps. */
@Injectable()
export class Factors {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly states: FactorStates,
    private readonly changes: FactorChanges,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly audit: AuditTrail,
  ) {}

  own(principal: Principal): Promise<FactorsView> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, (tx) => this.states.view(tx, userId));
  }

  /** Throws NO_SECOND_FACTOR: recovery codes stand in for another factor. */
  renewCodes(principal: Principal): Promise<RecoveryCodes> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      if (waysOf(await this.states.of(tx, userId)).length === 0) throw new DomainError('NO_SECOND_FACTOR');
      const codes = await this.recoveryCodes.renew(tx, userId);
      await this.audit.record(tx, 'factor.recovery_codes_renewed', { userId });
      return { codes };
    });
  }

  /** Throws NOT_FOUND. */
  ofUser(principal: Principal, id: UserId): Promise<UserFactorsView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.found(tx, id);
      return this.states.of(tx, id);
    });
  }

  /** Throws NOT_FOUND, BREAK_GLASS, BEYOND_OWN_RIGHTS for somebody who may do more than the caller. */
  reset(principal: Principal, id: UserId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const user = await this.found(tx, id);
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      await this.changes.reset(tx, user);
    });
  }

  private async found(tx: Tx, id: UserId): Promise<UserEntity> {
    const user = await this.users.find(tx, id);
    if (!user) throw new DomainError('NOT_FOUND');
    return user;
  }
}
