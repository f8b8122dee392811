import { Injectable } from '@nestjs/common';
import { type RoleId, type RoleView, TENANT_PERMISSIONS } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Position } from '../../../platform/http/cursor.js';
import { RoleEntity } from './role.entity.js';

export interface RoleFilter {
  readonly search: string | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

const VIEW = `
  select r.id, r.name, r.description, r.permissions, r.created_at as "createdAt", r.updated_at as "updatedAt",
    (select count(*)::int from role_membership rm where rm.tenant_id = r.tenant_id and rm.role_id = r.id)
      as "peopleCount"
  from role r`;

type Row = Omit<RoleView, 'createdAt' | 'updatedAt' | 'permissions'> & {
  readonly permissions: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const toView = (row: Row): RoleView => ({
  ...row,
  permissions: TENANT_PERMISSIONS.filter((permission) => row.permissions.includes(permission)),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

@Injectable()
export class RolesRepository {
  /** Held until the transaction ends, so that nobody gets the role while it changes. */
  lock(tx: Tx, id: RoleId): Promise<RoleEntity | null> {
    return tx.repo(RoleEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async view(tx: Tx, id: RoleId): Promise<RoleView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where r.id = $1`, [id]);
    return row ? toView(row) : null;
  }

  /** By name; `limit` rows at most. */
  async list(tx: Tx, filter: RoleFilter): Promise<RoleView[]> {
    const [name, id] = filter.after ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW}
       where ($1::text is null or position(fold_for_search($1) in fold_for_search(r.name)) > 0)
         and ($2::text is null or (r.name, r.id) > ($2, $3::uuid))
       order by r.name, r.id limit $4`,
      [filter.search, name, id, filter.limit],
    );
    return rows.map(toView);
  }

  count(tx: Tx): Promise<number> {
    return tx.repo(RoleEntity).count();
  }

  /** Throws ROLE_NAME_TAKEN, also when somebody else was faster by a moment. */
  async insert(tx: Tx, role: RoleEntity): Promise<void> {
    await tx.repo(RoleEntity).insert(role).catch(refuseTakenName);
  }

  /** Throws ROLE_NAME_TAKEN. */
  async change(
    tx: Tx,
    id: RoleId,
    to: Partial<Pick<RoleEntity, 'name' | 'description' | 'permissions' | 'updatedAt'>>,
  ): Promise<void> {
    await tx.repo(RoleEntity).update({ id }, to).catch(refuseTakenName);
  }

  /** Throws ROLE_GIVEN while something else than people names it: connections to identity providers do. */
  async delete(tx: Tx, id: RoleId): Promise<void> {
    await tx.repo(RoleEntity).delete({ id }).catch(refuseNamed);
  }
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

function refuseNamed(cause: unknown): never {
  const named = cause instanceof QueryFailedError && 'code' in cause && cause.code === FOREIGN_KEY_VIOLATION;
  throw named ? new DomainError('ROLE_GIVEN', {}, { cause }) : cause;
}

/** The id is new: the only key that can be in use is the name's. */
function refuseTakenName(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? new DomainError('ROLE_NAME_TAKEN', {}, { cause }) : cause;
}
