import { Injectable } from '@nestjs/common';
import type { ActorKind, AuditAction, AuditEntryId, AuditOutcome, AuditQuery } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { foldForSearch } from '../../platform/search/fold.js';
import { Conditions } from './conditions.js';
import type { TimePosition } from './time-cursor.js';
import { type OpenedEntry, openedEntry, type WholeRow } from './transparency/log-entries.repository.js';

export interface AuditEntryRow {
  readonly id: AuditEntryId;
  readonly seq: string;
  readonly at: Date;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly details: Record<string, string | number | boolean | null | readonly string[]>;
  readonly forgotten: boolean;
}

/** An entry with what it commits to. */
export interface WholeEntry {
  readonly at: Date;
  readonly opened: OpenedEntry;
}

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Where an answer goes on that stopped looking before it had found enough; null when everything was looked at. */
  readonly lookedUntil: TimePosition | null;
}

const HEARTBEAT: AuditAction = 'audit.heartbeat';

/** Entries of a tenant that one answer looks through for a text: the newest first, until enough are found. */
const LOOKED_THROUGH = 20_000;

const COLUMNS = `e.id, e.seq, e.at, e.action, e.outcome, e.actor_kind as "actorKind", e.actor_id as "actorId",
  e.actor_name as "actorName", e.request_id as "requestId", e.address, e.user_agent as "userAgent", e.details,
  e.salt is null as forgotten`;
const WHOLE = `e.id, e.seq, e.at, e.action, e.outcome, e.actor_kind as "actorKind", e.actor_id as "actorId",
  e.actor_name as "actorName", e.request_id as "requestId", e.address, e.user_agent as "userAgent", e.details, e.salt, e.commitment`;
const NEWEST = 'order by e.at desc, e.seq desc';

/** Finds entries by equality and order alone, which an index serves under row-level security; a text among few enough of them. */
@Injectable()
export class AuditEntriesRepository {
  /** Newest first. */
  find(tx: Tx, query: AuditQuery, before: TimePosition | null, limit: number): Promise<Found<AuditEntryRow>> {
    return search(tx, COLUMNS, query, before, limit);
  }

  /** As `find`, with what the signed log has of each. */
  async findWhole(
    tx: Tx,
    query: AuditQuery,
    before: TimePosition | null,
    limit: number,
  ): Promise<Found<WholeEntry>> {
    const { rows, lookedUntil } = await search<WholeRow>(tx, WHOLE, query, before, limit);
    return { rows: rows.map((row) => ({ at: row.at, opened: openedEntry(tx, row) })), lookedUntil };
  }
}

async function search<Row>(
  tx: Tx,
  columns: string,
  query: AuditQuery,
  before: TimePosition | null,
  limit: number,
): Promise<Found<Row>> {
  const conditions = new Conditions(tx.principal.tenantId);
  const from = source(conditions, query, before);
  if (query.search === undefined) {
    const most = conditions.parameter(limit);
    const sql = `select ${columns} ${from} where ${conditions.sql} ${NEWEST} limit ${most}`;
    return { rows: await tx.query<Row>(sql, conditions.parameters), lookedUntil: null };
  }
  const looked = `${from} where ${conditions.sql} ${NEWEST}`;
  const lookedUntil = await edgeOf(tx, looked, conditions.parameters);
  const most = conditions.parameter(limit);
  const text = conditions.parameter(foldForSearch(query.search));
  const rows = await tx.query<Row>(
    `select * from (
       select ${columns}, e.search_text as "searchText" ${looked} limit ${String(LOOKED_THROUGH)}) looked
     where position(${text} in "searchText") > 0 order by at desc, seq desc limit ${most}`,
    conditions.parameters,
  );
  return { rows, lookedUntil };
}

/** The tables that have them, the thing that is looked for first. */
function source(conditions: Conditions, query: AuditQuery, before: TimePosition | null): string {
  const [first, ...others] = [query.objectId, query.callId].flatMap((id) => id?.toLowerCase() ?? []);
  const hidden = query.heartbeats === true || query.action !== undefined ? null : HEARTBEAT;
  conditions
    .add('e.tenant_id = $1')
    .given(query.action, (action) => `e.action = ${action}`)
    .given(hidden, (action) => `e.action <> ${action}`)
    .given(query.outcome, (outcome) => `e.outcome = ${outcome}`)
    .given(query.actorId, (id) => `e.actor_id = ${id}`)
    .given(query.actorKind, (kind) => `e.actor_kind = ${kind}`)
    .given(query.address, (address) => `e.address = ${address}`)
    .given(query.requestId, (id) => `e.request_id = ${id}`)
    .given(query.from, (from) => `e.at >= ${from}::timestamptz`)
    .given(query.until, (until) => `e.at < ${until}::timestamptz`);
  for (const id of others)
    conditions.add(
      `exists (select from audit_reference o where o.tenant_id = $1 and o.object_id = ${conditions.parameter(id)}
        and o.at = e.at and o.seq = e.seq)`,
    );
  if (before) {
    const at = `${conditions.parameter(before.at)}::timestamptz`;
    // The first half is what partitions are left out by.
    conditions
      .add(`e.at <= ${at}`)
      .add(`(e.at, e.seq) < (${at}, ${conditions.parameter(before.key)}::bigint)`);
  }
  if (first === undefined) return 'from audit_entry e';
  return `from (select distinct at, seq from audit_reference
      where tenant_id = $1 and object_id = ${conditions.parameter(first)} order by at desc, seq desc) r
    join audit_entry e on e.at = r.at and e.seq = r.seq`;
}

/** The last of as many as are looked through; null when there are fewer. */
async function edgeOf(tx: Tx, looked: string, parameters: readonly unknown[]): Promise<TimePosition | null> {
  const [edge] = await tx.query<{ at: Date; seq: string }>(
    `select e.at, e.seq ${looked} limit 1 offset ${String(LOOKED_THROUGH - 1)}`,
    parameters,
  );
  return edge ? { at: edge.at, key: edge.seq } : null;
}
