import { Injectable } from '@nestjs/common';
import {
  type Permission,
  type RoleId,
  type RoleKey,
  SYSTEM_ROLES,
  type SystemRole,
  type UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type HeldRights, permissionsOf } from './rights.js';

const isSystemRole = (key: RoleKey): key is SystemRole => Object.hasOwn(SYSTEM_ROLES, key);

/** SQL for what the tenant's own roles give the user of `owner`, a row with tenant_id and user_id. */
export const grantedTo = (owner: string): string => `
  array(select distinct p from role_membership rm
    join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id cross join unnest(r.permissions) p
    where rm.tenant_id = ${owner}.tenant_id and rm.user_id = ${owner}.user_id)`;

/** SQL for the product's roles of the user of `owner`. */
export const systemRolesOf = (owner: string): string => `
  array(select m.role from membership m
    where m.tenant_id = ${owner}.tenant_id and m.user_id = ${owner}.user_id order by m.role)`;

/** Who has which role. */
@Injectable()
export class RoleHoldersRepository {
  /** The product's roles first, then the tenant's by name. */
  async rolesOf(tx: Tx, userId: UserId): Promise<RoleKey[]> {
    const rows = await tx.query<{ key: RoleKey }>(
      `(select role as key, '' as name from membership where user_id = $1)
       union all
       (select r.id::text, r.name from role_membership rm
        join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id where rm.user_id = $1)
       order by name, key`,
      [userId],
    );
    return rows.map((row) => row.key);
  }

  async permissionsOf(tx: Tx, userId: UserId): Promise<ReadonlySet<Permission>> {
    const [row] = await tx.query<HeldRights>(
      `select ${systemRolesOf('o')} as "systemRoles", ${grantedTo('o')} as granted
       from (select $1::uuid as tenant_id, $2::uuid as user_id) o`,
      [tx.principal.tenantId, userId],
    );
    return row ? permissionsOf(row) : new Set();
  }

  /** What these roles allow together. Throws NOT_FOUND when one of them does not exist. */
  async permissionsOfRoles(tx: Tx, keys: readonly RoleKey[]): Promise<ReadonlySet<Permission>> {
    const { systemRoles, ids } = sorted(keys);
    if (ids.length === 0) return permissionsOf({ systemRoles, granted: [] });
    const rows = await tx.query<{ permissions: string[] }>(
      'select permissions from role where id = any($1::uuid[]) for share',
      [ids],
    );
    if (rows.length < ids.length) throw new DomainError('NOT_FOUND');
    return permissionsOf({ systemRoles, granted: rows.flatMap((row) => row.permissions) });
  }

  async set(tx: Tx, userId: UserId, keys: readonly RoleKey[], grantedAt: Date): Promise<void> {
    const { systemRoles, ids } = sorted(keys);
    const { tenantId } = tx.principal;
    await tx.query('delete from membership where user_id = $1 and role <> all($2::text[])', [
      userId,
      systemRoles,
    ]);
    await tx.query('delete from role_membership where user_id = $1 and role_id <> all($2::uuid[])', [
      userId,
      ids,
    ]);
    await tx.query(
      `insert into membership (tenant_id, user_id, role, granted_at)
       select $1, $2, unnest($3::text[]), $4 on conflict do nothing`,
      [tenantId, userId, systemRoles, grantedAt],
    );
    await tx.query(
      `insert into role_membership (tenant_id, user_id, role_id, granted_at)
       select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
      [tenantId, userId, ids, grantedAt],
    );
  }

  /** Who has a role that the tenant made. */
  async of(tx: Tx, id: RoleId): Promise<UserId[]> {
    const rows = await tx.query<{ id: UserId }>(
      'select user_id as id from role_membership where role_id = $1 order by user_id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Takes a role that the tenant made from everybody who has it and gives them another. */
  async move(tx: Tx, from: RoleId, to: RoleKey, grantedAt: Date): Promise<void> {
    const [table, column, type] = isSystemRole(to)
      ? ['membership', 'role', 'text']
      : ['role_membership', 'role_id', 'uuid'];
    await tx.query(
      `insert into ${table} (tenant_id, user_id, ${column}, granted_at)
       select tenant_id, user_id, $2::${type}, $3 from role_membership where role_id = $1 on conflict do nothing`,
      [from, to, grantedAt],
    );
    await tx.query('delete from role_membership where role_id = $1', [from]);
  }

  /** Administrators who may sign in. */
  async countActiveAdmins(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ admins: number }>(
      `select count(*)::int as admins from membership m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.tenant_id = $1 and m.role = 'admin' and u.status = 'active' and u.kind = 'person'`,
      [tx.principal.tenantId],
    );
    return row?.admins ?? 0;
  }

  async countBySystemRole(tx: Tx): Promise<ReadonlyMap<SystemRole, number>> {
    const rows = await tx.query<{ role: SystemRole; people: number }>(
      'select role, count(*)::int as people from membership where tenant_id = $1 group by role',
      [tx.principal.tenantId],
    );
    return new Map(rows.map((row) => [row.role, row.people]));
  }
}

/** Ids as the database writes them, each once. */
function sorted(keys: readonly RoleKey[]): { systemRoles: SystemRole[]; ids: RoleId[] } {
  const ids = keys.filter((key): key is RoleId => !isSystemRole(key));
  return {
    systemRoles: [...new Set(keys.filter(isSystemRole))],
    ids: [...new Set(ids.map((id) => id.toLowerCase() as RoleId))],
  };
}
