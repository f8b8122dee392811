import type { RoleId } from '../ids.js';
import type { Permission, SystemRole } from '../permissions.js';
import type { PageQuery } from './page.js';

/** A role of the product by its name, or one that the tenant made by its id. */
export type RoleKey = SystemRole | RoleId;

/** A role that the tenant made. */
export interface RoleRef {
  readonly id: RoleId;
  /** Unique in the tenant without regard to case, width and spaces. */
  readonly name: string;
}

export interface RoleView extends RoleRef {
  readonly description: string;
  /** In the order of the table of permissions. */
  readonly permissions: readonly Permission[];
  /** Deactivated people too. */
  readonly peopleCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** GET /roles/system: the roles that come with the product and cannot be changed. */
export interface SystemRoleView {
  readonly role: SystemRole;
  readonly permissions: readonly Permission[];
  readonly peopleCount: number;
}

/** GET /roles: what the tenant made, by name. `search` matches any part of the name. */
export interface RoleQuery extends PageQuery {
  readonly search?: string;
}

/** POST /roles. Nobody puts a permission into a role that they do not have themselves. */
export interface CreateRole {
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Permission[];
}

/** PATCH /roles/:roleId. Absent fields stay as they are. */
export type UpdateRole = Partial<CreateRole>;

/** DELETE /roles/:roleId: `moveTo` is what the people of the role get instead; needed while there are any. */
export interface DeleteRole {
  readonly moveTo?: RoleKey;
}
