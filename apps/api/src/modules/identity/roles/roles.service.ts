import { Injectable } from '@nestjs/common';
import {
  type CreateRole,
  type DeleteRole,
  LIMITS,
  type Permission,
  type RoleId,
  type RoleView,
  TENANT_PERMISSIONS,
  type UpdateRole,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { TenantSecurityRepository } from '../security/tenant-security.repository.js';
import { Sessions } from '../sessions.js';
import { assertMayGive } from './rights.js';
import type { RoleEntity } from './role.entity.js';
import { RoleHoldersRepository } from './role-holders.repository.js';
import { RolesRepository } from './roles.repository.js';

/**
 * Roles that a tenant makes. Nobody makes or changes one that holds what they lack: BEYOND_OWN_RIGHTS. A change counts
 * for everybody who has the role from their next request on.
 */
@Injectable()
export class Roles {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly roles: RolesRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly security: TenantSecurityRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws ROLE_NAME_TAKEN, ROLES_LIMIT, BEYOND_OWN_RIGHTS. */
  create(principal: Principal, input: CreateRole): Promise<RoleView> {
    assertMayGive(principal, input.permissions);
    const id = this.ids.next<RoleId>();
    const { name, description = '', permissions } = input;
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.roles.count(tx), LIMITS.rolesPerTenant];
      if (used >= max) throw new DomainError('ROLES_LIMIT', { used, max });
      const [{ tenantId }, createdAt] = [principal, this.clock.now()];
      await this.roles.insert(tx, {
        ...{ tenantId, id, name, description, createdAt, updatedAt: createdAt },
        permissions: [...permissions],
      });
      await this.audit.record(tx, 'role.created', { roleId: id, name, permissions });
      return this.view(tx, id);
    });
  }

  /** Throws NOT_FOUND, ROLE_NAME_TAKEN, BEYOND_OWN_RIGHTS. What changes nothing leaves no entry in the log. */
  update(principal: Principal, id: RoleId, input: UpdateRole): Promise<RoleView> {
    return this.tenantDb.run(principal, async (tx) => {
      const role = await this.locked(tx, id);
      const { change, added, removed } = difference(role, input);
      const fields = Object.keys(change);
      if (fields.length === 0) return this.view(tx, id);
      assertMayGive(principal, [...heldBy(role), ...added]);
      await this.roles.change(tx, id, { ...change, updatedAt: this.clock.now() });
      if (added.length + removed.length > 0) await this.sessions.renew(tx, await this.holders.of(tx, id));
      await this.audit.record(tx, 'role.updated', { roleId: id, fields, added, removed });
      return this.view(tx, id);
    });
  }

  /**
   * The demand for a second factor that names the role goes with it: it is a rule about people who have another role
   * now. Throws NOT_FOUND, also for `moveTo`, ROLE_IN_USE, ROLE_GIVEN, BEYOND_OWN_RIGHTS.
   */
  delete(principal: Principal, id: RoleId, { moveTo }: DeleteRole): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const role = await this.locked(tx, id);
      assertMayGive(principal, heldBy(role));
      const holders = await this.holders.of(tx, id);
      const people = holders.length;
      if (people > 0) {
        if (moveTo === undefined || moveTo.toLowerCase() === role.id)
          throw new DomainError('ROLE_IN_USE', { people });
        assertMayGive(principal, await this.holders.permissionsOfRoles(tx, [moveTo]));
        await this.holders.move(tx, id, moveTo, this.clock.now());
        await this.sessions.renew(tx, holders);
      }
      await this.roles.delete(tx, role.id);
      await this.forgetDemand(tx, role.id);
      const movedTo = people > 0 ? (moveTo ?? null) : null;
      await this.audit.record(tx, 'role.deleted', { roleId: id, name: role.name, people, movedTo });
    });
  }

  private async forgetDemand(tx: Tx, id: RoleId): Promise<void> {
    const before = await this.security.own(tx);
    if (!before.mfaRequiredRoles.includes(id)) return;
    const mfaRequiredRoles = before.mfaRequiredRoles.filter((role) => role !== id);
    await this.security.save(tx, before, { mfaRequiredRoles });
    await this.audit.record(tx, 'tenant.security_changed', { fields: ['mfaRequiredRoles'] });
  }

  private async locked(tx: Tx, id: RoleId): Promise<RoleEntity> {
    const role = await this.roles.lock(tx, id);
    if (!role) throw new DomainError('NOT_FOUND');
    return role;
  }

  private async view(tx: Tx, id: RoleId): Promise<RoleView> {
    const view = await this.roles.view(tx, id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

const heldBy = (role: RoleEntity): Permission[] =>
  TENANT_PERMISSIONS.filter((permission) => role.permissions.includes(permission));

interface Difference {
  readonly change: Partial<Pick<RoleEntity, 'name' | 'description' | 'permissions'>>;
  readonly added: readonly Permission[];
  readonly removed: readonly Permission[];
}

function difference(role: RoleEntity, to: UpdateRole): Difference {
  const before = heldBy(role);
  const after = to.permissions ?? before;
  const added = after.filter((permission) => !before.includes(permission));
  const removed = before.filter((permission) => !after.includes(permission));
  const change = {
    ...(to.name !== undefined && to.name !== role.name && { name: to.name }),
    ...(to.description !== undefined &&
      to.description !== role.description && { description: to.description }),
    ...(added.length + removed.length > 0 && { permissions: [...after] }),
  };
  return { change, added, removed };
}
