import type { AppearanceView } from '../appearance.js';
import type { GroupId, SessionId, TenantId, UserId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { FeaturesInUse } from '../tenant-features.js';
import type { TenantLife } from '../tenant-life.js';
import type { GroupRef } from './groups.js';
import type { PageQuery } from './page.js';
import type { RoleKey, RoleRef } from './roles.js';

export const LOCALES = ['ja', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** POST /sign-out */
export interface SignedOut {
  /** Where the browser goes on to, to sign out at the identity provider as well; null when the session came from none. */
  readonly continueTo: string | null;
}

/** POST /sign-in */
export interface SignIn {
  readonly tenant: string;
  readonly email: string;
  readonly password: string;
}

/** How somebody has shown who they are. A passkey counts for two: the device, and what unlocks it. */
export const SESSION_FACTORS = ['password', 'totp', 'recovery_code', 'passkey', 'saml'] as const;
export type SessionFactor = (typeof SESSION_FACTORS)[number];

/** GET /session: who is signed in and what they may do. */
export interface CurrentSession {
  readonly sessionId: SessionId;
  readonly user: UserView;
  readonly tenant: TenantView;
  readonly permissions: readonly Permission[];
  /** Whether this installation sends mail. */
  readonly sendsMail: boolean;
}

export interface PlanView {
  readonly code: string;
  readonly maxParticipantsPerCall: number;
  readonly maxConcurrentCalls: number;
  readonly storageBytes: number;
  readonly logRetentionDays: number;
}

export interface TenantView {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  /** IANA name of the zone that the organization works in. */
  readonly timeZone: string;
  readonly plan: PlanView;
  readonly life: TenantLife;
  readonly use: { readonly concurrentCalls: number };
  readonly appearance: AppearanceView;
  /** What there is for its people now. */
  readonly features: FeaturesInUse;
}

/** `invited`: has a link and has not followed it yet. */
export const USER_STATUSES = ['invited', 'active', 'deactivated'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

export interface UserView {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly status: UserStatus;
  /** Roles of the product first. */
  readonly roles: readonly RoleKey[];
  /** Those of `roles` that the tenant made, with their names. */
  readonly tenantRoles: readonly RoleRef[];
  /** By name. */
  readonly groups: readonly GroupRef[];
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

/** GET /users. `search` matches any part of name or e-mail, without regard to case. */
export interface UserQuery extends PageQuery {
  readonly search?: string;
  readonly status?: UserStatus;
  /** Only members of this group. */
  readonly groupId?: GroupId;
  /** Only people with this role. */
  readonly role?: RoleKey;
}

/** POST /users */
export interface CreateUser {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly roles: readonly RoleKey[];
  readonly password: string;
}

/** PATCH /users/:id. Absent fields stay as they are. Setting `password` ends the user's sessions. */
export interface UpdateUser {
  readonly email?: string;
  readonly displayName?: string;
  readonly locale?: Locale;
  readonly roles?: readonly RoleKey[];
  readonly status?: Exclude<UserStatus, 'invited'>;
  readonly password?: string;
}

/** PATCH /me. Absent fields stay as they are. */
export type UpdateMe = Pick<UpdateUser, 'displayName' | 'locale'>;

/** PUT /me/password */
export interface ChangePassword {
  readonly current: string;
  readonly next: string;
}

/** GET /sessions: where the caller is signed in. */
export interface SessionView {
  readonly id: SessionId;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly address: string;
  readonly userAgent: string;
  readonly factors: readonly SessionFactor[];
}
