import { Injectable } from '@nestjs/common';
import type { AccessEntryView, AccessQuery, ActorKind, CallId, Id } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { Conditions } from '../conditions.js';
import type { TimePosition } from '../time-cursor.js';

export interface AccessEntryRow extends Omit<AccessEntryView, 'at' | 'actor' | 'object'> {
  readonly at: Date;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly callId: CallId | null;
  readonly objectType: string | null;
  readonly objectId: Id<string> | null;
}

const COLUMNS = `id, at, via, route, outcome, status, code, content, duration_ms as "durationMs", actor_kind as "actorKind",
  actor_id as "actorId", actor_name as "actorName", request_id as "requestId", address, user_agent as "userAgent",
  call_id as "callId", object_type as "objectType", object_id as "objectId"`;

/** A row with its number, in the order of writing. */
export type NumberedAccess = AccessEntryRow & { readonly seq: number };

@Injectable()
export class AccessEntriesRepository {
  /** The number of the last row; 0 without any. */
  async size(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ size: string }>('select size from access_head where tenant_id = $1', [
      tx.principal.tenantId,
    ]);
    return Number(row?.size ?? 0);
  }

  /** Rows after number `after` and up to another, at most `limit`, in order. Numbers can be missing: what was forgotten, or came twice. */
  async following(tx: Tx, after: number, upTo: number, limit: number): Promise<readonly NumberedAccess[]> {
    const rows = await tx.query<AccessEntryRow & { readonly seq: string }>(
      `select ${COLUMNS}, seq from access_entry where tenant_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
      [tx.principal.tenantId, after, upTo, limit],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** Newest first. */
  find(tx: Tx, query: AccessQuery, before: TimePosition | null, limit: number): Promise<AccessEntryRow[]> {
    const conditions = new Conditions(tx.principal.tenantId)
      .add('tenant_id = $1')
      .given(query.outcome, (outcome) => `outcome = ${outcome}`)
      .given(query.code, (code) => `code = ${code}`)
      .given(query.actorId, (id) => `actor_id = ${id}`)
      .given(query.actorKind, (kind) => `actor_kind = ${kind}`)
      .given(query.address, (address) => `address = ${address}`)
      .given(query.requestId, (id) => `request_id = ${id}`)
      .given(query.callId, (id) => `call_id = ${id}::uuid`)
      .given(query.objectId, (id) => `object_id = ${id}::uuid`)
      .given(query.from, (from) => `at >= ${from}::timestamptz`)
      .given(query.until, (until) => `at < ${until}::timestamptz`);
    if (query.errors === true || query.code !== undefined) conditions.add('code is not null');
    if (query.contents === true) conditions.add('content');
    if (before) {
      const at = `${conditions.parameter(before.at)}::timestamptz`;
      // The first half is what partitions are left out by.
      conditions.add(`at <= ${at}`).add(`(at, id) < (${at}, ${conditions.parameter(before.key)}::uuid)`);
    }
    const most = conditions.parameter(limit);
    return tx.query<AccessEntryRow>(
      `select ${COLUMNS} from access_entry where ${conditions.sql} order by at desc, id desc limit ${most}`,
      conditions.parameters,
    );
  }
}
