import type { SessionFactor } from '../http/identity.js';
import type { ConnectionId, PasskeyId, SessionId, UserId } from '../ids.js';
import type { SamlRefusal } from '../saml.js';
import type { SignInMethod, SignInRefusal } from '../sign-in.js';

/** Signing in and out, sessions and second factors. */
export interface SignInAudit {
  'signin.succeeded': {
    readonly userId: UserId;
    readonly sessionId: SessionId;
    readonly method: SignInMethod;
    readonly factors: readonly SessionFactor[];
    /** What the browser calls itself, cut to LIMITS.userAgent. */
    readonly userAgent: string;
    /** With SAML. */
    readonly connectionId?: ConnectionId;
  };
  'signin.rejected': {
    readonly reason: SignInRefusal | SamlRefusal;
    readonly method: SignInMethod;
    /** Absent when nobody of the tenant is meant. */
    readonly userId?: UserId;
    readonly userAgent: string;
    /** With SAML: the connection, and what came and what was wanted. */
    readonly connectionId?: ConnectionId;
    readonly seen?: string;
    readonly expected?: string;
  };
  'session.revoked': { readonly userId: UserId; readonly sessionId: SessionId };
  'session.stepped_up': { readonly sessionId: SessionId; readonly factors: readonly SessionFactor[] };
  /** The emergency administrator signed in without single sign-on. */
  'signin.break_glass': { readonly userId: UserId; readonly sessionId: SessionId };
  'factor.added': { readonly userId: UserId; readonly factor: 'passkey' | 'totp' };
  'factor.removed': { readonly userId: UserId; readonly factor: 'passkey' | 'totp' };
  'factor.recovery_codes_renewed': { readonly userId: UserId };
  'factor.recovery_code_used': { readonly userId: UserId; readonly left: number };
  'factor.reset': { readonly userId: UserId };
  /** The counter of a passkey went back: its key may exist twice. */
  'factor.passkey_copied': { readonly userId: UserId; readonly passkeyId: PasskeyId };
  /** The identity provider says that the person has signed out there. */
  'session.ended_by_provider': {
    readonly userId: UserId;
    readonly sessionId: SessionId;
    readonly connectionId: ConnectionId;
  };
  'session.signed_out': { readonly sessionId: SessionId };
}

export const SIGN_IN_AUDIT = [
  'signin.succeeded',
  'signin.rejected',
  'session.revoked',
  'session.stepped_up',
  'signin.break_glass',
  'factor.added',
  'factor.removed',
  'factor.recovery_codes_renewed',
  'factor.recovery_code_used',
  'factor.reset',
  'factor.passkey_copied',
  'session.ended_by_provider',
  'session.signed_out',
] as const satisfies readonly (keyof SignInAudit)[];
