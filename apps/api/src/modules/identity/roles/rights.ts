import { type Permission, SYSTEM_ROLES, type SystemRole, TENANT_PERMISSIONS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** What somebody's roles amount to. */
export interface HeldRights {
  readonly systemRoles: readonly SystemRole[];
  /** What the roles that the tenant made hold, as it was stored. */
  readonly granted: readonly string[];
}

/** What somebody's roles allow together. Of a tenant's role only what a tenant may give counts. */
export function permissionsOf({ systemRoles, granted }: HeldRights): ReadonlySet<Permission> {
  const held = new Set(granted);
  return new Set<Permission>([
    ...systemRoles.flatMap((role): readonly Permission[] => SYSTEM_ROLES[role]),
    ...TENANT_PERMISSIONS.filter((permission) => held.has(permission)),
  ]);
}

const OF_MEMBERS: ReadonlySet<Permission> = new Set(SYSTEM_ROLES.member);

/** Whether not every member may. */
export const isSpecial = (permission: Permission): boolean => !OF_MEMBERS.has(permission);

/**
 * Whether the caller may hand these permissions on, or change somebody who has them: nobody gives more than they have.
 * What every member may is nothing special, and the product's own jobs act for an administrator.
 */
export function mayGive(principal: Principal, permissions: Iterable<Permission>): boolean {
  if (principal.actor.kind === 'job') return true;
  for (const permission of permissions)
    if (!principal.permissions.has(permission) && isSpecial(permission)) return false;
  return true;
}

/** Throws BEYOND_OWN_RIGHTS. */
export function assertMayGive(principal: Principal, permissions: Iterable<Permission>): void {
  if (!mayGive(principal, permissions)) throw new DomainError('BEYOND_OWN_RIGHTS');
}
