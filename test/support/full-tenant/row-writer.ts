import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { TestDatabase } from '../test-database.js';

export type Row = Readonly<Record<string, unknown>>;

export const hash = (): Buffer => randomBytes(32);
export const NOW = new Date('2026-11-23T03:00:00Z');

/** Writes the rows of one tenant, and keeps the last one of each table. */
export class RowWriter {
  readonly rows = new Map<string, Row>();

  constructor(
    private readonly database: TestDatabase,
    readonly tenant_id: string,
  ) {}

  own(): { tenant_id: string; id: string } {
    return { tenant_id: this.tenant_id, id: uuidv7() };
  }

  async insert(table: string, row: Row): Promise<void> {
    await this.database.query(
      `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row, (_, value: unknown) => asJson(value))],
    );
    this.rows.set(table, row);
  }
}

/** JSON of a row as PostgreSQL reads it back: bytes in its hex form. */
function asJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer')
    return value;
  return 'data' in value && Array.isArray(value.data)
    ? `\\x${Buffer.from(value.data as number[]).toString('hex')}`
    : value;
}
