import type { AuditQuery, LogConditions } from '@rinjo/contract';
import type { AuditEntriesRepository, WholeEntry } from '../../audit-entries.repository.js';
import { jsonEntry } from '../../streams/json-entry.js';
import { ocsfEntry } from '../../streams/ocsf-entry.js';
import type { TimePosition } from '../../time-cursor.js';
import { cell, type LogKind } from './log-kind.js';

const COLUMNS = [
  ...['seq', 'action', 'outcome', 'actor_kind', 'actor_id', 'actor_name', 'address', 'request_id', 'call_id'],
  ...['user_agent', 'details', 'forgotten', 'id'],
] as const;

/** What was done: the log that is signed. */
export function operations(entries: AuditEntriesRepository): LogKind<WholeEntry, TimePosition> {
  return {
    columns: COLUMNS,
    async read(tx, conditions, before, limit) {
      const { rows, lookedUntil } = await entries.findWhole(tx, queryOf(conditions), before, limit);
      const last = rows.at(-1);
      const full = last !== undefined && rows.length === limit;
      const next = full ? { at: last.at, key: String(last.opened.entry.seq) } : lookedUntil;
      return { rows, next, reached: next?.at ?? null };
    },
    atOf: ({ at }) => at,
    seqOf: ({ opened }) => opened.entry.seq,
    cells({ opened: { id, entry, hidden } }) {
      const { callId } = hidden?.facts.details ?? {};
      const facts = hidden?.facts;
      return [
        ...[cell(entry.seq), entry.action, entry.outcome, cell(facts?.actorKind), cell(entry.actorId)],
        ...[cell(facts?.actorName), cell(facts?.address), cell(facts?.requestId)],
        ...[typeof callId === 'string' ? callId : '', cell(facts?.userAgent)],
        ...[facts ? JSON.stringify(facts.details) : '', cell(hidden === null), id],
      ];
    },
    json: ({ opened }) => ({
      ...jsonEntry(opened),
      ...{ commitment: opened.entry.c, salt: opened.hidden?.salt.toString('hex') ?? null },
    }),
    ocsf: ({ opened }) => ocsfEntry(opened),
  };
}

function queryOf({ outcome, ...others }: LogConditions): AuditQuery {
  return { ...others, ...(outcome !== undefined && outcome !== 'failed' && { outcome }) };
}
