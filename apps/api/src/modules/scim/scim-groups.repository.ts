import { Injectable } from '@nestjs/common';
import type { GroupId, ScimGroup, UserId } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { type ListSource, pageOf } from './scim-lists.js';
import { refusedScim } from './scim-error.js';
import type { ScimQuery } from './scim-query.js';

export interface ScimGroupRow {
  readonly id: GroupId;
  readonly displayName: string;
  readonly externalId: string | null;
  readonly createdAt: Date;
}

const SOURCE: ListSource = {
  select: 'g.id, g.display_name as "displayName", g.external_id as "externalId", g.created_at as "createdAt"',
  from: 'from user_group g where true',
  id: 'g.id',
  columns: {
    id: { sql: 'g.id', type: 'uuid' },
    externalid: { sql: 'g.external_id', type: 'text' },
    displayname: { sql: 'lower(g.display_name)', type: 'folded' },
    'meta.created': { sql: 'g.created_at', type: 'time' },
    ...Object.fromEntries(
      ['members', 'members.value'].map((name) => [
        name,
        {
          sql: 'm.user_id',
          type: 'uuid',
          within: (condition: string) => `exists (select from user_group_member m
            where m.tenant_id = g.tenant_id and m.group_id = g.id and ${condition})`,
        } as const,
      ]),
    ),
  },
};

@Injectable()
export class ScimGroupsRepository {
  page(
    tx: Tx,
    query: ScimQuery,
  ): Promise<{ readonly rows: readonly ScimGroupRow[]; readonly total: number }> {
    return pageOf<ScimGroupRow>(tx, SOURCE, query);
  }

  async find(tx: Tx, id: GroupId): Promise<ScimGroupRow | null> {
    const [row] = await tx.query<ScimGroupRow>(`select ${SOURCE.select} ${SOURCE.from} and g.id = $1`, [id]);
    return row ?? null;
  }

  /** The members of these groups. */
  async members(
    tx: Tx,
    ids: readonly GroupId[],
  ): Promise<ReadonlyMap<GroupId, NonNullable<ScimGroup['members']>>> {
    const rows = await tx.query<{ groupId: GroupId; value: UserId; display: string }>(
      `select m.group_id as "groupId", m.user_id as value, u.display_name as display from user_group_member m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.group_id = any($1::uuid[]) order by m.group_id, m.user_id`,
      [ids],
    );
    const byGroup = new Map<GroupId, { value: UserId; display: string }[]>();
    for (const { groupId, ...one } of rows) byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), one]);
    return byGroup;
  }

  async memberIds(tx: Tx, id: GroupId): Promise<UserId[]> {
    const rows = await tx.query<{ id: UserId }>(
      'select user_id as id from user_group_member where group_id = $1',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Throws SCIM_UNIQUENESS. */
  async setExternalId(tx: Tx, id: GroupId, externalId: string | null): Promise<void> {
    await tx
      .query('update user_group set external_id = $2 where id = $1', [id, externalId])
      .catch((cause: unknown) => {
        const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === '23505';
        throw taken ? refusedScim('uniqueness', 'externalId is in use', cause) : cause;
      });
  }
}
