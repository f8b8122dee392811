import { createHash } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { QueryRunner } from 'typeorm';

/** By the text of their statement: a connection keeps a plan under a name. */
const names = new Map<string, string>();

/**
 * The rows of a statement that a connection plans once and keeps (`PREPARE` of the protocol): planning what is asked of a thousand
 * tenants costs more than the answers. The texts are constants of the source: each is kept for good.
 */
export async function plannedRows<Row>(
  runner: QueryRunner | undefined,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!runner) throw new Error('No open connection');
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query<Row & QueryResultRow>({
    name: nameOf(text),
    text,
    values: [...values],
  });
  return rows;
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return name;
}
