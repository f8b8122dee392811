import { Injectable } from '@nestjs/common';
import type { EntryFacts, LogEntry } from '@rinjo/transparency-log';
import type { Tx } from '../../../platform/database/tx.js';

interface CoreRow {
  readonly seq: string;
  readonly at: Date;
  readonly action: string;
  readonly outcome: string;
  readonly actorId: string | null;
  readonly commitment: Buffer;
}

export interface WholeRow extends CoreRow, EntryFacts {
  readonly id: string;
  readonly salt: Buffer | null;
}

/** An entry with what its commitment hides; null when that had to be forgotten. */
export interface OpenedEntry {
  readonly id: string;
  readonly entry: LogEntry;
  readonly hidden: { readonly salt: Buffer; readonly facts: EntryFacts } | null;
}

const CORE = `seq, at, action, outcome, actor_id as "actorId", commitment`;
const WHOLE = `${CORE}, id, salt, actor_kind as "actorKind", actor_name as "actorName", request_id as "requestId", address,
  user_agent as "userAgent", details`;

@Injectable()
export class LogEntriesRepository {
  /** How many entries there are: the number of the last. */
  async size(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ size: string }>('select size from audit_head where tenant_id = $1', [
      tx.principal.tenantId,
    ]);
    return Number(row?.size ?? 0);
  }

  /** What the tree holds of the entries after number `after`, at most `limit`, in order. */
  async following(tx: Tx, after: number, limit: number): Promise<readonly LogEntry[]> {
    const rows = await tx.query<CoreRow>(
      `select ${CORE} from audit_entry where tenant_id = $1 and seq > $2 order by seq limit $3`,
      [tx.principal.tenantId, after, limit],
    );
    return rows.map((row) => toEntry(tx, row));
  }

  /** As `following`, with everything that they say. */
  async openedFollowing(tx: Tx, after: number, limit: number): Promise<readonly OpenedEntry[]> {
    const rows = await tx.query<WholeRow>(
      `select ${WHOLE} from audit_entry where tenant_id = $1 and seq > $2 order by seq limit $3`,
      [tx.principal.tenantId, after, limit],
    );
    return rows.map((row) => openedEntry(tx, row));
  }
}

function toEntry(tx: Tx, row: CoreRow): LogEntry {
  return {
    tenant: tx.principal.tenantId,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    action: row.action,
    outcome: row.outcome,
    actorId: row.actorId,
    c: row.commitment.toString('hex'),
  };
}

/** An entry, from its row. */
export const openedEntry = (tx: Tx, row: WholeRow): OpenedEntry => ({
  id: row.id,
  entry: toEntry(tx, row),
  hidden: row.salt && { salt: row.salt, facts: row },
});
