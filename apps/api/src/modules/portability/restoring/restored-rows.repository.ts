import { Injectable } from '@nestjs/common';
import type { EvidenceId, ExportId, StoredObjectId, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { type ExportedTable, isRestored } from '../declared/exported-table.js';
import { EXPORTED_TABLES } from '../declared/exported-tables.js';

/** What a tenant has when nobody has worked in it yet: itself, and people who are to look after it. */
const MAY_BE_THERE = ['tenant', 'user_account', 'membership', 'tenant_security', 'person_reach'];

export interface ImportRow {
  readonly manifestSha256: string;
  readonly finished: boolean;
}

/** Writes the rows of an export into a tenant, which row-level security holds to be the transaction's. */
@Injectable()
export class RestoredRowsRepository {
  /** The first table that has rows already; null when the tenant is empty. */
  async filled(tx: Tx): Promise<string | null> {
    const tables = EXPORTED_TABLES.filter(
      ({ table, restored }) => isRestored(restored) && !MAY_BE_THERE.includes(table),
    );
    for (const { table } of [...tables, { table: 'stored_object' }, { table: 'upload' }])
      if ((await tx.query(`select from ${table} limit 1`)).length > 0) return table;
    return null;
  }

  async import(tx: Tx): Promise<ImportRow | null> {
    const [row] = await tx.query<ImportRow>(
      `select manifest_sha256 as "manifestSha256", finished_at is not null as finished from tenant_import for update`,
    );
    return row ?? null;
  }

  async begin(tx: Tx, exportId: ExportId, manifestSha256: string, at: Date): Promise<void> {
    await tx.query(
      'insert into tenant_import (tenant_id, export_id, manifest_sha256, started_at) values ($1, $2, $3, $4)',
      [tx.principal.tenantId, exportId, manifestSha256, at],
    );
  }

  async finish(tx: Tx, at: Date): Promise<void> {
    await tx.query('update tenant_import set finished_at = $1', [at]);
  }

  /** Accounts that are there, by what their addresses are compared by. */
  async accounts(tx: Tx): Promise<ReadonlyMap<string, UserId>> {
    const rows = await tx.query<{ key: string; id: UserId }>('select email_key as key, id from user_account');
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** Rows of JSON; those that are there already stay as they are. Answers how many are new. */
  async insert(tx: Tx, table: ExportedTable, lines: readonly string[], exportedAt: Date): Promise<number> {
    if (!isRestored(table.restored)) return 0;
    const { set = {}, where = 'true' } = table.restored;
    const columns = [...new Set([...table.columns, ...Object.keys(set)])];
    const values = columns.map((column) => set[column] ?? `r.${column}`);
    const rows = await tx.query(
      `insert into ${table.table} (tenant_id, ${columns.join(', ')})
       select $1::uuid, ${values.join(', ')}
       from jsonb_populate_recordset(null::${table.table}, $3::jsonb) r, (select $2::timestamptz) as moment (exported_at)
       where ${where} on conflict do nothing returning tenant_id`,
      [tx.principal.tenantId, exportedAt, `[${lines.join(',')}]`],
    );
    return rows.length;
  }

  /** Changes the tenant's own row. What an older export does not have stays as it is. */
  async update(tx: Tx, table: string, columns: readonly string[], line: string): Promise<void> {
    const values = columns.map((column) => `r.${column}`);
    await tx.query(
      `update ${table} x set (${columns.join(', ')}) = (select ${values.join(', ')} from jsonb_populate_record(x, $2::jsonb) r)
       where x.tenant_id = $1`,
      [tx.principal.tenantId, line],
    );
  }

  async hasObject(tx: Tx, id: StoredObjectId): Promise<boolean> {
    return (await tx.query('select from stored_object where id = $1', [id])).length > 0;
  }

  /** A version of an object that nobody has begun to write. */
  async freeVersion(tx: Tx, id: StoredObjectId): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      'select coalesce(max(object_version), 0) + 1 as version from storage_reservation where object_id = $1',
      [id],
    );
    return row?.version ?? 1;
  }

  /** Items after `after`, in the order of their ids. */
  async items(tx: Tx, after: EvidenceId | null, limit: number): Promise<EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      'select id from evidence where ($1::uuid is null or id > $1) order by id limit $2',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
