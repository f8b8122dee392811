import { Injectable } from '@nestjs/common';
import {
  type Page,
  type RoleId,
  type RoleQuery,
  type RoleView,
  SYSTEM_ROLES,
  type SystemRole,
  type SystemRoleView,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { RoleHoldersRepository } from './role-holders.repository.js';
import { RolesRepository } from './roles.repository.js';

const LIST = 'roles';

/** The roles of a tenant, to look at. */
@Injectable()
export class RoleDirectory {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly roles: RolesRepository,
    private readonly holders: RoleHoldersRepository,
  ) {}

  list(principal: Principal, query: RoleQuery): Promise<Page<RoleView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.roles.list(tx, { search: query.search ?? null, after, limit: limit + 1 });
      return toPage(
        LIST,
        rows,
        limit,
        (role) => role,
        (role) => [role.name, role.id],
      );
    });
  }

  system(principal: Principal): Promise<SystemRoleView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const people = await this.holders.countBySystemRole(tx);
      return (Object.keys(SYSTEM_ROLES) as SystemRole[]).map((role) => ({
        role,
        permissions: SYSTEM_ROLES[role],
        peopleCount: people.get(role) ?? 0,
      }));
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: RoleId): Promise<RoleView> {
    return this.tenantDb.run(principal, async (tx) => {
      const role = await this.roles.view(tx, id);
      if (!role) throw new DomainError('NOT_FOUND');
      return role;
    });
  }
}
