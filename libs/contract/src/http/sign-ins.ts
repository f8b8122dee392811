import type { AuditOutcome } from '../audit/index.js';
import type { AuditEntryId, UserId } from '../ids.js';
import type { SignInMethod } from '../sign-in.js';
import type { PageQuery } from './page.js';

/** One attempt to sign in, as the log of the tenant has it. */
export interface SignInView {
  readonly id: AuditEntryId;
  readonly at: string;
  readonly outcome: AuditOutcome;
  readonly method: SignInMethod;
  /** Why it was refused; null when it was not. */
  readonly reason: string | null;
  /** Who it was, or who was meant; null when nobody of the tenant was. */
  readonly user: { readonly id: UserId; readonly displayName: string; readonly email: string } | null;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string;
}

/** GET /sign-ins, the newest first. `from` and `until` are instants; `search` is any part of name or e-mail. */
export interface SignInQuery extends PageQuery {
  readonly userId?: UserId;
  readonly search?: string;
  readonly outcome?: AuditOutcome;
  readonly method?: SignInMethod;
  readonly from?: string;
  readonly until?: string;
}
