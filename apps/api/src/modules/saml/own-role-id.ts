import { type RoleId, type RoleKey, SYSTEM_ROLES } from '@rinjo/contract';

/** The id of a role that the tenant made; null for a role of the product. */
export const ownRoleId = (role: RoleKey): RoleId | null =>
  Object.hasOwn(SYSTEM_ROLES, role) ? null : (role as RoleId);
