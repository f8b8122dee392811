import type { KeyId, UserId } from '../ids.js';
import type { KeyRefusal, KeyScope } from '../keys.js';

/** Service accounts and their keys. */
export interface KeysAudit {
  'service_account.created': { readonly userId: UserId; readonly roles: readonly string[] };
  'service_account.updated': { readonly userId: UserId; readonly fields: readonly string[] };
  'service_account.deactivated': { readonly userId: UserId };
  'service_account.reactivated': { readonly userId: UserId };
  'key.created': {
    readonly keyId: KeyId;
    readonly userId: UserId;
    readonly scopes: readonly KeyScope[];
    readonly addresses: readonly string[];
    readonly expiresAt: string;
  };
  /** `keyId` goes on for a while; `nextKeyId` takes its place. */
  'key.rotated': { readonly keyId: KeyId; readonly nextKeyId: KeyId; readonly until: string };
  'key.revoked': { readonly keyId: KeyId; readonly userId: UserId };
  'key.refused': { readonly keyId: KeyId; readonly reason: KeyRefusal };
}

export const KEYS_AUDIT = [
  'service_account.created',
  'service_account.updated',
  'service_account.deactivated',
  'service_account.reactivated',
  'key.created',
  'key.rotated',
  'key.revoked',
  'key.refused',
] as const satisfies readonly (keyof KeysAudit)[];
