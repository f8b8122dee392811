import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditEntryId, AuditOutcome } from '@rinjo/contract';
import type { Tx } from '../database/tx.js';

/** An entry of the audit log that its transaction is about to write. */
export interface TappedEntry {
  readonly id: AuditEntryId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly details: unknown;
}

/** Hears of entries in the transaction that writes them: what it does happens with the change or not at all. */
export type AuditTap = (tx: Tx, entries: readonly TappedEntry[]) => Promise<void>;

/** Who listens to the audit log. Told before the log's own lock is taken, so that nobody waits for a listener. */
@Injectable()
export class AuditTaps {
  private readonly taps: AuditTap[] = [];

  add(tap: AuditTap): void {
    this.taps.push(tap);
  }

  async tell(tx: Tx, entries: readonly TappedEntry[]): Promise<void> {
    for (const tap of this.taps) await tap(tx, entries);
  }
}
