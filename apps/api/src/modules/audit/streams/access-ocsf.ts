import type { TenantId } from '@rinjo/contract';
import type { AccessEntryRow } from '../access/access-entries.repository.js';
import { API_ACTIVITY, ocsfEvent, OTHER } from './ocsf-event.js';

/** Activities of API Activity by the method of a request. */
const ACTIVITIES: Readonly<Record<string, number>> = {
  ...{ POST: 1, GET: 2, HEAD: 2, PUT: 3, PATCH: 3, DELETE: 4 },
};

/** A row of the access log as an OCSF event; `errors` is the log of what went wrong, which is part of it. */
export const accessOcsf = (
  tenantId: TenantId,
  row: AccessEntryRow,
  log: 'access' | 'errors' = 'access',
): object => ({
  ...ocsfEvent({
    ...{ of: API_ACTIVITY, activity: activityOf(row), at: row.at.toISOString(), outcome: row.outcome },
    message: row.code ?? row.route,
    metadata: { uid: row.id, tenant_uid: tenantId, log_name: log, event_code: row.route },
  }),
  ...(row.code === null ? {} : { status_code: row.code }),
  actor: { user: { uid: row.actorId ?? '', name: row.actorName, type: row.actorKind } },
  ...(row.address === null ? {} : { src_endpoint: { ip: row.address } }),
  ...(row.userAgent === null ? {} : { http_request: { user_agent: row.userAgent } }),
  api: { operation: row.route, request: { uid: row.requestId } },
  ...(row.objectType === null ? {} : { resources: [{ type: row.objectType, uid: row.objectId }] }),
  ...{ duration: row.durationMs, unmapped: { content: row.content, status: row.status, call: row.callId } },
});

const activityOf = ({ via, route }: AccessEntryRow): number =>
  via === 'http' ? (ACTIVITIES[route.slice(0, route.indexOf(' '))] ?? OTHER) : OTHER;
