import type { PasskeyId, UserId } from '../ids.js';
import type { CurrentSession } from './identity.js';
import type { RoleKey } from './roles.js';
import type { SignInConnection } from './sign-in-options.js';

/** How a caller can show again who they are. */
export const STEP_UP_WAYS = ['password', 'password_totp', 'passkey', 'saml'] as const;
export type StepUpWay = (typeof STEP_UP_WAYS)[number];

/** GET /me/step-up */
export interface StepUpView {
  /** None: only signing in again helps. */
  readonly ways: readonly StepUpWay[];
  /** For `saml`: the identity providers that know the caller. `GET /saml/:id/login?fresh=1` leads there and back. */
  readonly connections: readonly SignInConnection[];
  /** Until when the last proof counts as fresh; in the past when it does not. */
  readonly freshUntil: string;
}

/** POST /me/step-up: the password, with a code of the authenticator app for people who have one. */
export interface StepUpWithPassword {
  readonly password: string;
  readonly code?: string;
}

export interface PasskeyView {
  readonly id: PasskeyId;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** Whether it is kept by a service that gives it to other devices of the same person. */
  readonly synced: boolean;
}

export interface TotpView {
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** GET /me/factors */
export interface FactorsView {
  readonly passkeys: readonly PasskeyView[];
  /** The authenticator app, if there is one. */
  readonly totp: TotpView | null;
  readonly recoveryCodesLeft: number;
  /** Whether one of the caller's roles demands a second factor: the last one stays. */
  readonly required: boolean;
  /** Whether the caller is the administrator who may always sign in with a passkey: the last one stays. */
  readonly breakGlass: boolean;
}

/** GET /users/:id/factors: what an admin sees of somebody's second factors. */
export interface UserFactorsView {
  readonly passkeys: number;
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly required: boolean;
  readonly breakGlass: boolean;
}

interface PasskeyRef {
  readonly type: 'public-key';
  readonly id: string;
  readonly transports: readonly string[];
}

/** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn level 3, as far as we fill it in. Bytes are base64url. */
export interface PasskeyCreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly attestation: 'none';
  readonly authenticatorSelection: {
    readonly residentKey: 'required';
    readonly requireResidentKey: true;
    readonly userVerification: 'required';
  };
  readonly excludeCredentials: readonly PasskeyRef[];
}

/** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn level 3, as far as we fill it in. */
export interface PasskeyRequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly userVerification: 'required';
  /** Empty: whichever passkey of this site the person chooses. */
  readonly allowCredentials: readonly PasskeyRef[];
}

/** What `navigator.credentials.create` answered. Bytes are base64url. */
export interface PasskeyAttestation {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

/** POST /me/passkeys, POST /sign-in/enrolment/passkey */
export interface AddPasskey extends PasskeyAttestation {
  readonly name: string;
}

/** PATCH /me/passkeys/:id */
export interface RenamePasskey {
  readonly name: string;
}

/** What `navigator.credentials.get` answered: POST /sign-in/passkey, /sign-in/second-factor/passkey, /me/step-up/passkey. */
export interface PasskeyAssertion {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string | null;
}

export interface AddedPasskey {
  readonly passkey: PasskeyView;
  /** Shown this once; null when the person has some already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** POST /me/totp: shown once; nothing changes until a code confirms it. */
export interface TotpEnrolment {
  /** Base32, for people who type it. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

/** POST /me/totp/confirm, POST /sign-in/second-factor/totp */
export interface TotpCode {
  /** Six digits. */
  readonly code: string;
}

export interface ConfirmedTotp {
  /** Shown this once; null when the person has some already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** POST /sign-in/second-factor/recovery-code */
export interface RecoveryCodeInput {
  readonly code: string;
}

/** POST /me/recovery-codes: the ones before are void. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

export const SECOND_FACTOR_WAYS = ['passkey', 'totp', 'recovery_code'] as const;
export type SecondFactorWay = (typeof SECOND_FACTOR_WAYS)[number];

/** POST /sign-in when the password alone is not enough: a cookie stands for the sign-in until `expiresAt`. */
export interface PendingSignIn {
  /** `enrolment`: the person has no second factor yet and sets one up now. */
  readonly next: 'second_factor' | 'enrolment';
  readonly ways: readonly SecondFactorWay[];
  readonly expiresAt: string;
}

/** POST /sign-in */
export type SignInAnswer = CurrentSession | PendingSignIn;

/** POST /sign-in/enrolment/…: signed in, with the first second factor. */
export interface EnrolledSignIn {
  readonly session: CurrentSession;
  /** Shown this once. */
  readonly recoveryCodes: readonly string[] | null;
}

/** GET /tenant/security: what a tenant demands of its people's sign-ins. */
export interface TenantSecurity {
  /** Grows with every change; a change names the one that it was made on. */
  readonly version: number;
  /** Roles whose people need a second factor at sign-in, unless an identity provider has seen to it. */
  readonly mfaRequiredRoles: readonly RoleKey[];
  /** The one administrator who can sign in with a passkey where single sign-on is enforced. */
  readonly breakGlassUserId: UserId | null;
  /** Whether that administrator could do so today: active, an administrator, with a passkey. */
  readonly breakGlassReady: boolean;
  /** Who could be chosen: active administrators with a passkey, by name; LIMITS.breakGlassCandidates at most. */
  readonly breakGlassCandidates: readonly BreakGlassCandidate[];
}

export interface BreakGlassCandidate {
  readonly id: UserId;
  readonly displayName: string;
  readonly email: string;
}

/** PATCH /tenant/security. Absent fields stay as they are; SETTINGS_CHANGED when somebody has changed them since `version`. */
export interface UpdateTenantSecurity {
  readonly version: number;
  readonly mfaRequiredRoles?: readonly RoleKey[];
  readonly breakGlassUserId?: UserId | null;
}
