import { Injectable } from '@nestjs/common';
import type { LogSearch, SavedSearchId, SavedSearchView, UpdateSavedSearch, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Position } from '../../../platform/http/cursor.js';

export interface NewSavedSearch extends LogSearch {
  readonly id: SavedSearchId;
  readonly savedBy: UserId;
  readonly name: string;
  readonly shared: boolean;
  readonly createdAt: Date;
}

interface Row extends Omit<SavedSearchView, 'createdAt'> {
  readonly createdAt: Date;
}

const toView = (row: Row): SavedSearchView => ({ ...row, createdAt: row.createdAt.toISOString() });

/** Those that the person `$1` sees. */
const VIEW = `select s.id, s.name, s.shared, s.saved_by = $1 as own, s.saved_by as "savedBy",
    u.display_name as "savedByName", s.log, s.conditions, s.created_at as "createdAt"
  from saved_search s join user_account u on u.tenant_id = s.tenant_id and u.id = s.saved_by
  where (s.shared or s.saved_by = $1)`;

@Injectable()
export class SavedSearchesRepository {
  /** The newest first. */
  async list(
    tx: Tx,
    reader: UserId,
    before: Position | null,
    limit: number,
  ): Promise<readonly SavedSearchView[]> {
    const [at, id] = before ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW} and ($2::timestamptz is null or (s.created_at, s.id) < ($2, $3::uuid))
       order by s.created_at desc, s.id desc limit $4`,
      [reader, at, id, limit],
    );
    return rows.map(toView);
  }

  async view(tx: Tx, reader: UserId, id: SavedSearchId): Promise<SavedSearchView | null> {
    const [row] = await tx.query<Row>(`${VIEW} and s.id = $2`, [reader, id]);
    return row ? toView(row) : null;
  }

  /** How many a person has, and how many are shared. */
  async count(tx: Tx, reader: UserId): Promise<{ readonly own: number; readonly shared: number }> {
    const [row] = await tx.query<{ own: number; shared: number }>(
      `select count(*) filter (where saved_by = $1)::int as own, count(*) filter (where shared)::int as shared
       from saved_search`,
      [reader],
    );
    return row ?? { own: 0, shared: 0 };
  }

  async insert(tx: Tx, of: NewSavedSearch): Promise<void> {
    const { id, savedBy, name, shared, log, conditions, createdAt } = of;
    await tx.query(
      `insert into saved_search (tenant_id, id, saved_by, name, shared, log, conditions, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.principal.tenantId, id, savedBy, name, shared, log, JSON.stringify(conditions), createdAt],
    );
  }

  async update(tx: Tx, id: SavedSearchId, { name, shared }: UpdateSavedSearch): Promise<void> {
    await tx.query(
      'update saved_search set name = coalesce($2, name), shared = coalesce($3, shared) where id = $1',
      [id, name ?? null, shared ?? null],
    );
  }

  async delete(tx: Tx, id: SavedSearchId): Promise<void> {
    await tx.query('delete from saved_search where id = $1', [id]);
  }
}
