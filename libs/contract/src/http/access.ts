import type { ErrorCode } from '../errors.js';
import type { CallId, Id } from '../ids.js';
import type { ActorKind, LogFilter } from './audit.js';

/** `failed` is the product's fault, `refused` is not. */
export const ACCESS_OUTCOMES = ['success', 'refused', 'failed'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

/** GET /access-entries: one request or command of somebody known. */
export interface AccessEntryView {
  readonly id: Id<'AccessEntry'>;
  readonly at: string;
  readonly via: 'http' | 'socket';
  /** Method and template of a route, such as `GET /api/v1/calls/:callId`, or the name of a command. */
  readonly route: string;
  readonly outcome: AccessOutcome;
  /** Of HTTP; null for a command. */
  readonly status: number | null;
  /** What went wrong; null when nothing did. */
  readonly code: ErrorCode | null;
  /** Until the answer began, in milliseconds. */
  readonly durationMs: number;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name: string };
  /** As in the header X-Request-Id of the answer and in its error. */
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly callId: CallId | null;
  /** Whether a file, a picture or a film was answered, or a part of one. */
  readonly content: boolean;
  /** What was asked for, such as an item of evidence. */
  readonly object: { readonly type: string; readonly id: Id<string> } | null;
}

/** Newest first. */
export interface AccessQuery extends LogFilter {
  readonly outcome?: AccessOutcome;
  readonly code?: ErrorCode;
  /** Only what went wrong: the log of errors. */
  readonly errors?: boolean;
  /** Only contents that were opened or downloaded. */
  readonly contents?: boolean;
}
