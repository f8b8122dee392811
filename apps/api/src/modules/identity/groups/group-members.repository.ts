import { Injectable } from '@nestjs/common';
import type { GroupId, GroupMemberView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { GroupEntity } from './group.entity.js';

@Injectable()
export class GroupMembersRepository {
  /** By name. */
  list(tx: Tx, id: GroupId): Promise<GroupMemberView[]> {
    return tx.query<GroupMemberView>(
      `select u.id, u.display_name as "displayName", u.email, u.status
       from user_group_member m join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.group_id = $1 order by u.display_name, u.id`,
      [id],
    );
  }

  /** Who of these users was no member before. Throws NOT_FOUND when one of them does not exist. */
  async add(tx: Tx, id: GroupId, userIds: readonly UserId[], addedAt: Date): Promise<UserId[]> {
    await this.assertKnown(tx, userIds);
    const rows = await tx.query<{ id: UserId }>(
      `insert into user_group_member (tenant_id, group_id, user_id, added_at)
       select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing returning user_id as id`,
      [tx.principal.tenantId, id, userIds, addedAt],
    );
    return rows.map((row) => row.id);
  }

  /** Who of these users was a member until now. Throws NOT_FOUND when one of them does not exist. */
  async remove(tx: Tx, id: GroupId, userIds: readonly UserId[]): Promise<UserId[]> {
    await this.assertKnown(tx, userIds);
    const rows = await tx.query<{ id: UserId }>(
      `delete from user_group_member where group_id = $1 and user_id = any($2::uuid[]) returning user_id as id`,
      [id, userIds],
    );
    return rows.map((row) => row.id);
  }

  async count(tx: Tx, id: GroupId): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      'select count(*)::int as n from user_group_member where group_id = $1',
      [id],
    );
    return row?.n ?? 0;
  }

  /** Everybody in these groups who may sign in, each once. Throws NOT_FOUND when one of the groups does not exist. */
  async activeIn(tx: Tx, groupIds: readonly GroupId[]): Promise<UserId[]> {
    if (groupIds.length === 0) return [];
    const ids = [...new Set(groupIds.map((id) => id.toLowerCase() as GroupId))];
    const known = await tx.repo(GroupEntity).count({ where: ids.map((id) => ({ id })) });
    if (known < ids.length) throw new DomainError('NOT_FOUND');
    const rows = await tx.query<{ id: UserId }>(
      `select distinct u.id from user_group_member m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.group_id = any($1::uuid[]) and u.status = 'active' order by u.id`,
      [ids],
    );
    return rows.map((row) => row.id);
  }

  private async assertKnown(tx: Tx, userIds: readonly UserId[]): Promise<void> {
    const known = await tx.query(`select from user_account where id = any($1::uuid[]) and kind = 'person'`, [
      userIds,
    ]);
    if (known.length < userIds.length) throw new DomainError('NOT_FOUND');
  }
}
