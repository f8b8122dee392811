import { KEY_SCOPES, type KeyScope, type Permission } from '@rinjo/contract';
import type { jaKeys } from '../../core/messages/ja-keys';

type Area = keyof (typeof jaKeys)['areas'];

/** Which scopes people look for together. */
const AREA_OF: Readonly<Record<KeyScope, Area>> = {
  'call:read': 'calls',
  'call:create': 'calls',
  'call:update': 'calls',
  'call:invite': 'calls',
  'call:end': 'calls',
  'site:read': 'calls',
  'site:manage': 'calls',
  'evidence:read': 'calls',
  'evidence:annotate': 'calls',
  'evidence:share': 'calls',
  'report:make': 'calls',
  'user:read': 'people',
  'user:manage': 'people',
  'group:read': 'people',
  'group:manage': 'people',
  'presence:read': 'people',
  'tenant:read': 'organization',
  'tenant:update': 'organization',
  'audit:read': 'organization',
  'webhook:read': 'organization',
  'webhook:manage': 'organization',
  'provisioning:manage': 'organization',
};

export const SCOPE_AREAS: readonly { readonly area: Area; readonly scopes: readonly KeyScope[] }[] = (
  ['calls', 'people', 'organization'] as const
).map((area) => ({
  area,
  scopes: (Object.keys(AREA_OF) as KeyScope[]).filter((scope) => AREA_OF[scope] === area),
}));

/** What a program needs that makes calls out of orders. */
export const FOR_CALLS: readonly KeyScope[] = [
  ...(['call:read', 'call:create', 'call:update', 'call:invite', 'call:end'] as const),
  ...(['site:read', 'user:read', 'group:read'] as const),
];

export const FOR_READING: readonly KeyScope[] = KEY_SCOPES.filter((scope) => scope.endsWith(':read'));

/** The chosen scopes that roles do not allow, each by what it allows. None is named where that is not known: null. */
export function beyondRoles(
  scopes: readonly KeyScope[],
  roles: readonly (readonly Permission[] | null)[],
): readonly KeyScope[] {
  if (roles.includes(null)) return [];
  const allowed = new Set<string>(roles.flatMap((role) => role ?? []));
  return scopes.filter((scope) => !allowed.has(scope));
}
