import {
  type AccessOutcome,
  type CallId,
  type ErrorCode,
  ERRORS,
  type TenantId,
  UUID,
} from '@rinjo/contract';
import { actorId, type Principal } from '../access/principal.js';

/** One request or command, as the access log keeps it. Nothing of what was said in it. */
export interface AccessEntry {
  readonly tenantId: TenantId;
  /** Written twice, it is one row. */
  readonly id: string;
  /** When it began: ISO 8601, UTC. */
  readonly at: string;
  readonly via: 'http' | 'socket';
  /** Method and template of a route, or the name of a command. */
  readonly route: string;
  readonly outcome: AccessOutcome;
  readonly status: number | null;
  readonly code: ErrorCode | null;
  /** Whether a file, a picture or a film was answered, or a part of one. */
  readonly content: boolean;
  /** Until the answer began, in milliseconds. */
  readonly durationMs: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly callId: string | null;
  readonly objectType: string | null;
  readonly objectId: string | null;
}

/** What happened, before it is known by whom. */
export interface Accessed extends Pick<
  AccessEntry,
  'via' | 'route' | 'status' | 'code' | 'requestId' | 'content'
> {
  readonly begin: Date;
  readonly durationMs: number;
  readonly callId: CallId | null;
  readonly object: AccessedObject | null;
}

export interface AccessedObject {
  readonly type: string;
  readonly id: string;
}

const FAULT = 500;
const REFUSAL = 400;

export function accessEntry(id: string, principal: Principal, what: Accessed): AccessEntry {
  const { actor, origin, tenantId } = principal;
  const { via, route, status, code, requestId, content, begin, durationMs, callId, object } = what;
  return {
    ...{ tenantId, id, at: begin.toISOString(), via, route, outcome: outcomeOf(status, code), status, code },
    ...{ durationMs: Math.max(0, Math.round(durationMs)), requestId, content },
    ...{ actorKind: actor.kind, actorId: actorId(actor), actorName: actor.name },
    ...{ address: origin?.address ?? null, userAgent: origin?.userAgent ?? null },
    callId: callId ?? (actor.kind === 'guest' ? actor.callId : null),
    ...{ objectType: object?.type ?? null, objectId: object?.id ?? null },
  };
}

export function outcomeOf(status: number | null, code: ErrorCode | null): AccessOutcome {
  const said = code === null ? (status ?? 0) : ERRORS[code].status;
  if (said >= FAULT) return 'failed';
  return said >= REFUSAL ? 'refused' : 'success';
}

/** What a path is about: the last thing in it that has an id. A secret in a path is none, and stays out of every log. */
export function objectOf(parameters: Readonly<Record<string, unknown>>): AccessedObject | null {
  const ids = Object.entries(parameters).filter(([name]) => name.length > 2 && name.endsWith('Id'));
  const [name, id] =
    ids.findLast(([, value]) => typeof value === 'string' && UUID.test(value.toLowerCase())) ?? [];
  return name !== undefined && typeof id === 'string'
    ? { type: name.slice(0, -2), id: id.toLowerCase() }
    : null;
}
