import type { TenantId } from '@rinjo/contract';
import type { AccessEntriesRepository, AccessEntryRow } from '../../access/access-entries.repository.js';
import { accessJson } from '../../streams/access-json.js';
import { accessOcsf } from '../../streams/access-ocsf.js';
import type { TimePosition } from '../../time-cursor.js';
import { cell, type LogKind } from './log-kind.js';

const COLUMNS = [
  ...['via', 'route', 'outcome', 'status', 'error_code', 'content', 'duration_ms', 'actor_kind', 'actor_id'],
  ...['actor_name', 'address', 'request_id', 'call_id', 'object_type', 'object_id', 'user_agent', 'id'],
] as const;

/** Who asked for what, or of that what went wrong. */
export function access(
  entries: AccessEntriesRepository,
  tenantId: TenantId,
  errors: boolean,
): LogKind<AccessEntryRow, TimePosition> {
  const log = errors ? 'errors' : 'access';
  return {
    columns: COLUMNS,
    async read(tx, conditions, before, limit) {
      const rows = await entries.find(tx, errors ? { ...conditions, errors } : conditions, before, limit);
      const last = rows.at(-1);
      const next = last && rows.length === limit ? { at: last.at, key: last.id } : null;
      return { rows, next, reached: next?.at ?? null };
    },
    atOf: ({ at }) => at,
    seqOf: () => null,
    cells: (row) => [
      ...[row.via, row.route, row.outcome, cell(row.status), cell(row.code), cell(row.content)],
      ...[cell(row.durationMs), row.actorKind, cell(row.actorId), row.actorName, cell(row.address)],
      ...[
        row.requestId,
        cell(row.callId),
        cell(row.objectType),
        cell(row.objectId),
        cell(row.userAgent),
        row.id,
      ],
    ],
    json: (row) => accessJson(tenantId, row),
    ocsf: (row) => accessOcsf(tenantId, row, log),
  };
}
