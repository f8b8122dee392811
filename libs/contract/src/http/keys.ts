import type { KeyId, UserId } from '../ids.js';
import type { KeyScope } from '../keys.js';
import type { PageQuery } from './page.js';
import type { RoleKey } from './roles.js';

export type ServiceAccountStatus = 'active' | 'deactivated';

export interface ServiceAccountRef {
  readonly id: UserId;
  readonly displayName: string;
}

/** A program that acts with keys. It cannot sign in, join calls or be invited. */
export interface ServiceAccountView extends ServiceAccountRef {
  readonly description: string;
  readonly status: ServiceAccountStatus;
  readonly roles: readonly RoleKey[];
  readonly createdBy: { readonly id: UserId; readonly displayName: string };
  readonly createdAt: string;
  /** Keys that open something, or would if the account were active. */
  readonly liveKeys: number;
  readonly lastUsedAt: string | null;
}

/** GET /service-accounts, by name. `search` matches any part of the name, without regard to case, width and spaces. */
export interface ServiceAccountQuery extends PageQuery {
  readonly search?: string;
}

/** POST /service-accounts. Nobody gives a program more than they may do themselves. */
export interface CreateServiceAccount {
  readonly displayName: string;
  readonly description?: string;
  readonly roles: readonly RoleKey[];
}

/** PATCH /service-accounts/:serviceAccountId. Absent fields stay as they are. Deactivated, its keys open nothing. */
export type UpdateServiceAccount = Partial<CreateServiceAccount> & { readonly status?: ServiceAccountStatus };

/** `replaced`: a newer key has taken its place, it goes on for a while. `inactive`: its account is. */
export type KeyState = 'active' | 'expiring' | 'replaced' | 'inactive' | 'expired' | 'revoked';

/** A key without its secret. */
export interface KeyView {
  readonly id: KeyId;
  readonly name: string;
  /** The first characters of the key, `rjk_` and this: by it people tell keys apart. */
  readonly shortId: string;
  readonly owner: { readonly id: UserId; readonly displayName: string };
  readonly scopes: readonly KeyScope[];
  /** CIDR; empty: from anywhere. */
  readonly addresses: readonly string[];
  readonly state: KeyState;
  readonly createdBy: { readonly id: UserId; readonly displayName: string };
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedAddress: string | null;
}

/** The one answer that has the key itself. */
export interface CreatedKey extends KeyView {
  readonly key: string;
}

/** GET /keys, newest first. */
export interface KeyQuery extends PageQuery {
  /** Only keys of this account. */
  readonly userId?: UserId;
}

/** POST /keys */
export interface CreateKey {
  /** The service account in whose name it acts. */
  readonly userId: UserId;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** Days; a year unless said otherwise. */
  readonly lifetimeDays?: number;
  /** Addresses and ranges in CIDR notation from which it works; from anywhere unless said. */
  readonly addresses?: readonly string[];
}

/** POST /keys/:keyId/rotate: a new key for the same; the old one goes on for `graceHours`, a day unless said otherwise. */
export interface RotateKey {
  readonly graceHours?: number;
  readonly lifetimeDays?: number;
}
