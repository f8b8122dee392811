import type { ErrorCode } from '../errors.js';
import type { GroupId, UserId } from '../ids.js';
import type { RoleKey } from './roles.js';

export const BULK_USER_ACTIONS = [
  'deactivate',
  'reactivate',
  'add_to_group',
  'set_roles',
  'invite_again',
] as const;
export type BulkUserAction = (typeof BULK_USER_ACTIONS)[number];

/** POST /users/bulk: the same change for many; each stands for itself. */
export interface ChangeUsers {
  readonly userIds: readonly UserId[];
  readonly action: BulkUserAction;
  /** For add_to_group. */
  readonly groupId?: GroupId;
  /** For set_roles. */
  readonly roles?: readonly RoleKey[];
}

export interface ChangedUsers {
  readonly done: readonly UserId[];
  readonly refused: readonly { readonly userId: UserId; readonly code: ErrorCode }[];
}
