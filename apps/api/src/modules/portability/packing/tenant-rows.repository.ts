import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { ExportedTable } from '../declared/exported-table.js';

const FETCHED = 500;

/** Reads whole tables of a tenant, some rows at a time. One after the other, in a transaction that sees one moment. */
@Injectable()
export class TenantRowsRepository {
  /** Moments of rows are in UTC from here on, whatever the server thinks; and a large table may take its time to be sorted. */
  async prepare(tx: Tx): Promise<void> {
    await tx.query(
      `select set_config('timezone', 'UTC', true), set_config('statement_timeout', '300000', true)`,
    );
  }

  /** Each row of a table as a line of JSON. */
  async *lines(tx: Tx, table: ExportedTable): AsyncGenerator<string, void, undefined> {
    const columns = table.columns.map((name) => `x.${name}`).join(', ');
    const order = table.order.replace(/\w+/g, (name) => `x.${name}`);
    const sql = `select row_to_json(r)::text as line from (
      select ${columns} from ${table.table} x ${table.where === undefined ? '' : `where ${table.where}`} order by ${order}) r`;
    for await (const { line } of this.rows<{ line: string }>(tx, sql)) yield line;
  }

  /** The rows of a statement that this product has written down. */
  async *rows<Row>(tx: Tx, sql: string): AsyncGenerator<Row, void, undefined> {
    await tx.query(`declare exported no scroll cursor for ${sql}`);
    try {
      for (;;) {
        const rows = await tx.query<Row>(`fetch ${String(FETCHED)} from exported`);
        yield* rows;
        if (rows.length < FETCHED) return;
      }
    } finally {
      // After an error there is nothing to close: the transaction is over.
      await tx.query('close exported').catch(() => undefined);
    }
  }
}
