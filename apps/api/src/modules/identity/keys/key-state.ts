import { type KeyRefusal, type KeyScope, type KeyState, LIMITS, type Permission } from '@rinjo/contract';
import { isAllowed } from '../../../platform/access/addresses.js';

const DAY_MS = 24 * 3600 * 1000;

/** What decides whether a key opens anything now. */
export interface KeyFacts {
  readonly expiresAt: Date;
  /** May be to come: a key that was replaced goes on until then. */
  readonly revokedAt: Date | null;
  readonly addresses: readonly string[];
  /** From where the tenant's people and programs may come; empty: from everywhere. */
  readonly tenantAddresses: readonly string[];
  /** Whether its account, and the tenant, may be used. */
  readonly ownerActive: boolean;
}

/** Why a key is refused, or null. The address comes last: only of a key that is otherwise good is it spoken. */
export function refusalOf(key: KeyFacts, address: string, now: Date): KeyRefusal | null {
  if (key.revokedAt !== null && key.revokedAt <= now) return 'revoked';
  if (key.expiresAt <= now) return 'expired';
  if (!key.ownerActive) return 'owner';
  const allowed = isAllowed(address, key.addresses) && isAllowed(address, key.tenantAddresses);
  return allowed ? null : 'address';
}

/** What people are told of a key. */
export function stateOf(key: Omit<KeyFacts, 'addresses' | 'tenantAddresses'>, now: Date): KeyState {
  if (key.revokedAt !== null && key.revokedAt <= now) return 'revoked';
  if (key.expiresAt <= now) return 'expired';
  if (!key.ownerActive) return 'inactive';
  if (key.revokedAt !== null) return 'replaced';
  const left = key.expiresAt.getTime() - now.getTime();
  return left <= LIMITS.keyExpiringDays * DAY_MS ? 'expiring' : 'active';
}

/** Whether a key will open something again without being made anew. */
export const isLive = (state: KeyState): boolean => state !== 'revoked' && state !== 'expired';

/** A key may do what its scopes and its owner's roles both allow. */
export function permissionsOfKey(
  scopes: readonly KeyScope[],
  ofOwner: ReadonlySet<Permission>,
): ReadonlySet<Permission> {
  return new Set(scopes.filter((scope) => ofOwner.has(scope)));
}

/** The end of a key that is made now. */
export const expiryOf = (now: Date, lifetimeDays: number = LIMITS.keyLifetimeDays): Date =>
  new Date(now.getTime() + lifetimeDays * DAY_MS);
