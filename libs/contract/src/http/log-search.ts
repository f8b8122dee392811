import type { AuditAction } from '../audit/index.js';
import type { ErrorCode } from '../errors.js';
import type { UserId } from '../ids.js';
import type { AccessOutcome } from './access.js';
import type { LogFilter } from './audit.js';
import type { SignInMethod } from '../sign-in.js';

/** The logs that people search. */
export const LOG_NAMES = ['operations', 'access', 'errors', 'signIns'] as const;
export type LogName = (typeof LOG_NAMES)[number];

/** What entries are narrowed to, as the query of their log has it. */
export interface LogConditions extends Omit<LogFilter, 'limit' | 'cursor'> {
  readonly search?: string;
  readonly action?: AuditAction;
  /** `failed` is known to the access log and that of errors alone. */
  readonly outcome?: AccessOutcome;
  readonly heartbeats?: boolean;
  readonly code?: ErrorCode;
  readonly contents?: boolean;
  readonly userId?: UserId;
  readonly method?: SignInMethod;
}

const OF_ALL = [
  'actorKind',
  'actorId',
  'address',
  'requestId',
  'callId',
  'objectId',
  'from',
  'until',
] as const;

/** The conditions that each log knows. */
export const LOG_CONDITIONS = {
  operations: ['search', 'action', 'outcome', ...OF_ALL, 'heartbeats'],
  access: ['outcome', 'code', ...OF_ALL, 'contents'],
  errors: ['outcome', 'code', ...OF_ALL],
  signIns: ['search', 'userId', 'outcome', 'method', 'from', 'until'],
} as const satisfies Record<LogName, readonly (keyof LogConditions)[]>;

/** One log and what it is narrowed to. */
export interface LogSearch {
  readonly log: LogName;
  readonly conditions: LogConditions;
}
