import type { LogStreamFormat } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** An entry of a log on its way to a system elsewhere. */
export interface SentEntry {
  /** Its number in its log. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What happened: an action, or the name of what was asked for. */
  readonly name: string;
  readonly refused: boolean;
  readonly written: (format: LogStreamFormat) => object;
}

/** Some entries, and the number up to which nothing is missing with them. */
export interface SentEntries {
  readonly entries: readonly SentEntry[];
  readonly upTo: number;
}

/** A log, as it is sent elsewhere. */
export interface StreamSource {
  /** The number of the last entry. */
  size(tx: Tx): Promise<number>;
  /** At most `limit` of those after a number, in order; null when there is nothing after it. */
  after(tx: Tx, seq: number, limit: number): Promise<SentEntries | null>;
}
