import type { AuditAction } from '../audit/index.js';
import type { ErrorCode } from '../errors.js';
import type { CallId, Id } from '../ids.js';
import type { AccessOutcome } from './access.js';
import type { ActorKind } from './audit.js';
import type { LogName } from './log-search.js';
import type { PageQuery } from './page.js';

/** What has a timeline. */
export const TIMELINE_SUBJECTS = ['user', 'call', 'evidence'] as const;
export type TimelineSubject = (typeof TIMELINE_SUBJECTS)[number];

/** GET /timeline: all logs of one person, call or item, the newest first. Of a person: what they did, and what was done with them. */
export interface TimelineQuery extends PageQuery {
  readonly subject: TimelineSubject;
  readonly id: Id<string>;
  /** Every request; without it only those that opened a file or failed. */
  readonly requests?: boolean;
}

/** An entry of some log. */
export interface TimelineEntry {
  /** Of the entry, in its log. */
  readonly id: Id<string>;
  readonly at: string;
  readonly log: LogName;
  /** Of operations and sign-ins. */
  readonly action: AuditAction | null;
  /** Of requests and errors: method and template of a route, or the name of a command. */
  readonly route: string | null;
  /** Whether a file was opened. */
  readonly content: boolean;
  readonly outcome: AccessOutcome;
  readonly code: ErrorCode | null;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name: string };
  readonly address: string | null;
  readonly callId: CallId | null;
  readonly requestId: string | null;
}
