import type { OperatorGrantId, OperatorId, OperatorSessionId } from '../ids.js';

/** What a grant lets an operator see: `metadata` is lists, settings and logs; `content` what people have said, shown and kept, too. */
export const OPERATOR_SCOPES = ['metadata', 'content'] as const;
export type OperatorScope = (typeof OPERATOR_SCOPES)[number];

/** Whose decision or act it was: somebody of the tenant's, an operator's, or the end of the time. */
export type OperatorAccessBy = 'tenant' | 'operator' | 'time';

/** Names the grant by which an operator asks for something of a tenant. */
export const GRANT_HEADER = 'X-Rinjo-Grant';

export const OPERATOR_LIMITS = {
  reasonMin: 10,
  reason: 500,
  /** Minutes of a grant. */
  minutesMin: 15,
  minutesMax: 240,
  /** Seconds in which a request for access is answered, or is over. */
  answerS: 24 * 3600,
  /** Requests of one operator that are open at a time. */
  open: 10,
  /** Seconds. */
  sessionIdleS: 15 * 60,
  sessionAbsoluteS: 8 * 3600,
  linkLifetimeS: 24 * 3600,
} as const;

/** POST /operator/sign-in: both factors at once, so that nobody learns which one was wrong. */
export interface OperatorSignIn {
  readonly email: string;
  readonly password: string;
  /** Of an authenticator app. */
  readonly code: string;
}

/** GET /operator/session */
export interface OperatorSession {
  readonly sessionId: OperatorSessionId;
  readonly operator: { readonly id: OperatorId; readonly email: string; readonly name: string };
  readonly expiresAt: string;
}

/** GET /operator/sessions */
export interface OperatorSessionView {
  readonly id: OperatorSessionId;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly userAgent: string;
}

/** POST /operator/setup/begin: what the link of the command line shows. */
export interface OperatorSetupLink {
  readonly token: string;
}

export interface OperatorSetup {
  readonly email: string;
  readonly name: string;
  /** For an authenticator app, base32, and as a QR code says it. */
  readonly secret: string;
  readonly uri: string;
}

/** POST /operator/setup */
export interface SetUpOperator {
  readonly token: string;
  readonly password: string;
  readonly code: string;
}

/** POST /operator/grants */
export interface AskForAccess {
  /** The code that the tenant's people sign in with. */
  readonly tenant: string;
  readonly reason: string;
  readonly minutes: number;
  readonly scope: OperatorScope;
  /** Two other operators decide, without the tenant; it is told at once. */
  readonly emergency: boolean;
}

/** `asked` until everybody who has to has approved; `refused` when somebody has not, or nobody answered in time. */
export type OperatorGrantState = 'asked' | 'active' | 'refused' | 'ended';

/** An operator's access to a tenant, as both sides see it. */
export interface OperatorGrantView {
  readonly id: OperatorGrantId;
  readonly operator: { readonly id: OperatorId; readonly name: string };
  readonly scope: OperatorScope;
  readonly reason: string;
  readonly minutes: number;
  readonly emergency: boolean;
  readonly state: OperatorGrantState;
  readonly askedAt: string;
  /** Over by then, if not everybody has approved. */
  readonly answerBy: string;
  readonly tenantApprovedAt: string | null;
  /** The operators who have approved. */
  readonly approvedBy: readonly { readonly name: string; readonly at: string }[];
  /** Whose approval is missing; operators as often as it takes. */
  readonly waitsFor: readonly ('tenant' | 'operator')[];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: OperatorAccessBy | null;
}

/** GET /operator/grants: one's own, and those that wait for another operator. */
export interface OperatorsGrantView extends OperatorGrantView {
  readonly tenant: { readonly code: string; readonly name: string };
  readonly own: boolean;
  /** Waits for the caller, among others. */
  readonly mayApprove: boolean;
}

/** GET /operator-access: all that operators have asked for, the newest first. */
export interface TenantGrantView extends OperatorGrantView {
  /** Who of the tenant has approved; null for nobody. */
  readonly tenantApprovedBy: string | null;
}
