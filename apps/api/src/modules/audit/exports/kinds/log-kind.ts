import type { LogConditions } from '@rinjo/contract';
import type { Tx } from '../../../../platform/database/tx.js';

/** Some of what a search finds, the newest first. */
export interface LogBatch<Row, Position> {
  readonly rows: readonly Row[];
  /** Where the search goes on; null when there is nothing more. */
  readonly next: Position | null;
  /** Everything from after this moment has been looked at. */
  readonly reached: Date | null;
}

/** One log: how it is read, and what an entry of it says in each format. */
export interface LogKind<Row, Position> {
  /** Names of the columns of its table, after those of the time. */
  readonly columns: readonly string[];
  read(
    tx: Tx,
    conditions: LogConditions,
    before: Position | null,
    limit: number,
  ): Promise<LogBatch<Row, Position>>;
  atOf(row: Row): Date;
  /** Place in the signed log; null where there is none. */
  seqOf(row: Row): number | null;
  cells(row: Row): readonly string[];
  json(row: Row): object;
  ocsf(row: Row): object;
}

/** A cell of what may be missing. */
export const cell = (value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
