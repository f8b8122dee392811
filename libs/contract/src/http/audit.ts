import type { AuditAction, AuditOutcome } from '../audit/index.js';
import type { AuditEntryId, CallId, Id } from '../ids.js';
import type { PageQuery } from './page.js';

/** Who can be behind an entry of a log: `operator` runs the installation, `job` is the product itself, `anonymous` somebody who has not signed in. */
export const ACTOR_KINDS = ['user', 'guest', 'key', 'operator', 'job', 'anonymous'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** GET /audit-entries */
export interface AuditEntryView {
  readonly id: AuditEntryId;
  /** Gap-free within the tenant, from 1. */
  readonly seq: number;
  readonly at: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name: string };
  readonly requestId: string | null;
  /** Where the request came from; null for the product's own jobs. */
  readonly address: string | null;
  /** What the browser calls itself; null for the product's own jobs. */
  readonly userAgent: string | null;
  /** The call that it happened in or was about. */
  readonly callId: CallId | null;
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Its time is over: what it said is gone, its place in the signed log is not. */
  readonly forgotten: boolean;
}

/** What entries of a log are looked for by, whatever the log. `from` and `until` are instants, `until` excluded. */
export interface LogFilter extends PageQuery {
  readonly from?: string;
  readonly until?: string;
  readonly actorId?: string;
  readonly actorKind?: ActorKind;
  readonly callId?: CallId;
  /** Whatever it is: its id says which. */
  readonly objectId?: Id<string>;
  readonly address?: string;
  readonly requestId?: string;
}

/**
 * GET /audit-entries. `search` is any part of what an entry says; so many entries are looked through for an answer, which may
 * therefore be empty and have a next page all the same.
 */
export interface AuditQuery extends LogFilter {
  readonly action?: AuditAction;
  readonly outcome?: AuditOutcome;
  readonly search?: string;
  /** Whether entries that only carry the time are wanted. */
  readonly heartbeats?: boolean;
}
