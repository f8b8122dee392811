import { Injectable } from '@nestjs/common';
import type { GroupDetails, GroupId, GroupView } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Position } from '../../../platform/http/cursor.js';
import { GroupEntity } from './group.entity.js';
import { GroupMembersRepository } from './group-members.repository.js';

export interface GroupFilter {
  readonly search: string | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

const VIEW = `
  select g.id, g.display_name as "displayName", g.external_id as "externalId", g.created_at as "createdAt",
    n.all as "memberCount", n.active as "activeCount"
  from user_group g cross join lateral (
    select count(*)::int as all, count(*) filter (where u.status = 'active')::int as active
    from user_group_member m join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
    where m.tenant_id = g.tenant_id and m.group_id = g.id) n`;

type Row = Omit<GroupView, 'createdAt'> & { readonly createdAt: Date };

const toView = (row: Row): GroupView => ({ ...row, createdAt: row.createdAt.toISOString() });

@Injectable()
export class GroupsRepository {
  constructor(private readonly members: GroupMembersRepository) {}

  /** Held until the transaction ends, so that members are counted while nobody else changes them. */
  lock(tx: Tx, id: GroupId): Promise<GroupEntity | null> {
    return tx.repo(GroupEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async details(tx: Tx, id: GroupId): Promise<GroupDetails | null> {
    const [row] = await tx.query<Row>(`${VIEW} where g.id = $1`, [id]);
    return row ? { ...toView(row), members: await this.members.list(tx, id) } : null;
  }

  /** By name; `limit` rows at most. */
  async list(tx: Tx, filter: GroupFilter): Promise<GroupView[]> {
    const [name, id] = filter.after ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW}
       where ($1::text is null or position(fold_for_search($1) in fold_for_search(g.display_name)) > 0)
         and ($2::text is null or (g.display_name, g.id) > ($2, $3::uuid))
       order by g.display_name, g.id limit $4`,
      [filter.search, name, id, filter.limit],
    );
    return rows.map(toView);
  }

  count(tx: Tx): Promise<number> {
    return tx.repo(GroupEntity).count();
  }

  /** Throws GROUP_NAME_TAKEN, also when somebody else was faster by a moment. */
  async insert(tx: Tx, group: GroupEntity): Promise<void> {
    await tx.repo(GroupEntity).insert(group).catch(refuseTakenName);
  }

  /** Throws GROUP_NAME_TAKEN. */
  async rename(tx: Tx, id: GroupId, displayName: string): Promise<void> {
    await tx.repo(GroupEntity).update({ id }, { displayName }).catch(refuseTakenName);
  }

  async delete(tx: Tx, id: GroupId): Promise<void> {
    await tx.repo(GroupEntity).delete({ id });
  }
}

const UNIQUE_VIOLATION = '23505';

/** The id is new and groups made here have no external id: the only key that can be in use is the name's. */
function refuseTakenName(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? new DomainError('GROUP_NAME_TAKEN', {}, { cause }) : cause;
}
