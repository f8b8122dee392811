import type { Permission } from './permissions.js';

/**
 * What a key may be given: everything that makes sense without a person. What needs one (seats, rings, sessions, profiles,
 * keys themselves) is not here. A key may do what its scopes and its owner's roles both allow.
 */
export const KEY_SCOPES = [
  'tenant:read',
  'tenant:update',
  'user:read',
  'user:manage',
  'group:read',
  'group:manage',
  'presence:read',
  'site:read',
  'site:manage',
  'call:read',
  'call:create',
  'call:update',
  'call:invite',
  'call:end',
  'evidence:read',
  'evidence:annotate',
  'evidence:share',
  'report:make',
  'audit:read',
  'webhook:read',
  'webhook:manage',
  'provisioning:manage',
] as const satisfies readonly Permission[];
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Why a key that is known was refused. The caller is told of the address alone. */
export type KeyRefusal = 'expired' | 'revoked' | 'owner' | 'address';
