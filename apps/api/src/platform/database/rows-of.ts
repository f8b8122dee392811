import type { QueryResult, QueryRunner } from 'typeorm';

/** The rows of a statement. TypeORM's own `query` answers `[rows, count]` for UPDATE and DELETE. */
export async function rowsOf<Row>(
  runner: QueryRunner | undefined,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  if (!runner) throw new Error('No open connection');
  const result = (await runner.query(sql, [...parameters], true)) as QueryResult<Row>;
  return result.records;
}
