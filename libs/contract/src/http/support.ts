import type { CallId, SupportRequestId, TenantId, UserId } from '../ids.js';
import type { DeskHours, SupportEvent, SupportKind, SupportSide, SupportState } from '../support.js';
import type { Locale } from './identity.js';
import type { PageQuery } from './page.js';

/** GET /support/desk: when somebody answers. */
export interface SupportDesk {
  /** Null: the operator has set no desk. */
  readonly hours: DeskHours | null;
  readonly open: boolean;
  /** ISO 8601: when it opens next; null while it is open, and when nobody knows. */
  readonly opensAt: string | null;
}

/** GET /support/requests */
export interface SupportRequestQuery extends PageQuery {
  /** `all`: of everybody in the organization, for those who may. */
  readonly whose?: 'mine' | 'all';
  /** Those that are closed, or those that are not; both without it. */
  readonly closed?: boolean;
}

export interface SupportRequestView {
  readonly id: SupportRequestId;
  /** By which people speak of it, in their organization. */
  readonly number: number;
  readonly kind: SupportKind;
  readonly state: SupportState;
  readonly subject: string;
  readonly askedBy: { readonly id: UserId; readonly name: string };
  readonly receivedAt: string;
  readonly firstReplyAt: string | null;
  /** Of the last row of its thread. */
  readonly changedAt: string;
}

/** A row of a thread. */
export interface SupportMessageView {
  readonly seq: number;
  readonly at: string;
  readonly kind: SupportEvent;
  readonly side: SupportSide;
  readonly author: string;
  readonly text: string;
}

/** GET /support/requests/:requestId */
export interface SupportThread extends SupportRequestView {
  readonly call: { readonly id: CallId; readonly title: string } | null;
  readonly contact: string;
  readonly messages: readonly SupportMessageView[];
}

/** POST /support/requests */
export interface AskSupport {
  readonly kind: SupportKind;
  readonly subject: string;
  readonly text: string;
  /** The call that it is about. */
  readonly callId: CallId | null;
  /** How else the desk reaches who asks; may be empty. */
  readonly contact: string;
}

/** POST …/messages, POST …/replies */
export interface WriteSupport {
  readonly text: string;
}

/** POST …/closing: with last words, or none. */
export interface CloseSupport {
  readonly text: string | null;
}

/** GET /operator/support */
export interface OperatorSupportQuery extends PageQuery {
  readonly closed?: boolean;
}

/** How much of the promised time for a first reply is left, in desk hours. */
export interface FirstReplyClock {
  readonly limitS: number;
  /** Until the first reply, the end without one, or now. */
  readonly usedS: number;
  /** Nobody has replied yet. */
  readonly running: boolean;
}

export interface OperatorSupportView {
  readonly id: SupportRequestId;
  readonly tenant: { readonly id: TenantId; readonly name: string };
  readonly number: number;
  readonly kind: SupportKind;
  readonly state: SupportState;
  readonly subject: string;
  readonly receivedAt: string;
  readonly firstReplyAt: string | null;
  readonly changedAt: string;
  /** Null while there is no desk. */
  readonly clock: FirstReplyClock | null;
}

/** GET /operator/support/:requestId: what was written to the desk, and nothing else of the tenant. */
export interface OperatorSupportThread extends OperatorSupportView {
  readonly askedBy: string;
  readonly callId: CallId | null;
  readonly contact: string;
  readonly messages: readonly SupportMessageView[];
}

/** GET /operator/desk */
export interface OperatorDesk {
  /** Counts changes, so that two people do not undo each other's; 0: no desk was ever set. */
  readonly version: number;
  /** Null: none is set. */
  readonly hours: DeskHours | null;
  /** Null: those on call are told of requests. */
  readonly email: string | null;
  readonly locale: Locale;
  /** The newest first. */
  readonly history: readonly OperatorDeskVersion[];
  /** Last day that the calendar of business days knows, YYYY-MM-DD. */
  readonly coveredUntil: string;
}

export interface OperatorDeskVersion {
  readonly version: number;
  readonly hours: DeskHours;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** PUT /operator/desk. SETTINGS_CHANGED when somebody has changed it since `version`. */
export interface SetOperatorDesk {
  readonly version: number;
  readonly hours: DeskHours;
  readonly email: string | null;
  readonly locale: Locale;
}
