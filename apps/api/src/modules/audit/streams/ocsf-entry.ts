import type { OpenedEntry } from '../transparency/log-entries.repository.js';
import {
  ACCOUNT_CHANGE,
  API_ACTIVITY,
  AUTHENTICATION,
  type EventClass,
  GROUP_MANAGEMENT,
  LOGON,
  ocsfEvent,
  OTHER,
} from './ocsf-event.js';

const LOGOFF = 2;

/** Activities of API Activity by the last word of an action. */
const API_VERBS: Readonly<Record<string, number>> = {
  ...{ created: 1, added: 1, uploaded: 1, placed: 1 },
  ...{ opened: 2, downloaded: 2, viewed: 2, exported: 2 },
  ...{ updated: 3, renamed: 3, changed: 3, restored: 3, rotated: 3 },
  ...{ deleted: 4, erased: 4, trashed: 4, removed: 4 },
};
const ACCOUNT_VERBS: Readonly<Record<string, number>> = {
  ...{ created: 1, reactivated: 2, password_changed: 3, deactivated: 5, deleted: 6 },
};
const GROUP_VERBS: Readonly<Record<string, number>> = { created: 6, deleted: 5 };

/**
 * An entry of the log as an OCSF event. What the schema has no place for is in `unmapped`, under the names of this product;
 * `metadata.sequence` counts without a gap.
 */
export function ocsfEntry({ id, entry, hidden }: OpenedEntry): object {
  const of = classOf(entry.action);
  return {
    ...ocsfEvent({
      ...{ of, activity: activityOf(entry.action, of.uid), at: entry.at, message: entry.action },
      outcome: entry.outcome === 'refused' ? 'refused' : 'success',
      metadata: {
        ...{ uid: id, sequence: entry.seq, tenant_uid: entry.tenant, log_name: 'audit' },
        event_code: entry.action,
      },
    }),
    ...(hidden === null ? { actor: { user: { uid: entry.actorId ?? '' } } } : told(entry, hidden)),
  };
}

function told(
  { actorId, action }: OpenedEntry['entry'],
  { facts }: NonNullable<OpenedEntry['hidden']>,
): object {
  const { actorKind, actorName, address, requestId, userAgent } = facts;
  return {
    actor: { user: { uid: actorId ?? '', name: actorName, type: actorKind } },
    ...(address === null ? {} : { src_endpoint: { ip: address } }),
    ...(typeof userAgent === 'string' ? { http_request: { user_agent: userAgent } } : {}),
    api: { operation: action, ...(requestId === null ? {} : { request: { uid: requestId } }) },
    unmapped: facts.details,
  };
}

function classOf(action: string): EventClass {
  const [area] = action.split('.');
  if (area === 'signin' || area === 'session') return AUTHENTICATION;
  if (area === 'user') return ACCOUNT_CHANGE;
  return area === 'group' ? GROUP_MANAGEMENT : API_ACTIVITY;
}

function activityOf(action: string, uid: number): number {
  const verb = action.slice(action.indexOf('.') + 1);
  const last = verb.slice(verb.lastIndexOf('_') + 1);
  if (uid === AUTHENTICATION.uid) return /ended|revoked|signed_out/.test(verb) ? LOGOFF : LOGON;
  if (uid === ACCOUNT_CHANGE.uid) return ACCOUNT_VERBS[verb] ?? OTHER;
  if (uid === GROUP_MANAGEMENT.uid) return GROUP_VERBS[verb] ?? OTHER;
  return API_VERBS[verb] ?? API_VERBS[last] ?? OTHER;
}
