import type { MailOutcome } from '../http/calls.js';
import type { RoleKey } from '../http/roles.js';
import type { GroupId, RoleId, UserId } from '../ids.js';
import type { Permission } from '../permissions.js';

/** People, groups and roles. */
export interface PeopleAudit {
  'user.created': { readonly userId: UserId; readonly roles: readonly RoleKey[] };
  'user.updated': {
    readonly userId: UserId;
    readonly fields: readonly string[];
    /** What they are now, when they are among the fields. */
    readonly roles?: readonly RoleKey[];
  };
  'user.deactivated': { readonly userId: UserId };
  'user.reactivated': { readonly userId: UserId };
  'user.password_changed': { readonly userId: UserId };
  'user.imported': {
    readonly created: number;
    readonly updated: number;
    readonly refused: number;
    /** SHA-256 of the file. */
    readonly hash: string;
  };
  'user.exported': { readonly people: number };
  'user.invited': { readonly userId: UserId; readonly mail: MailOutcome | 'waiting' };
  'user.invitation_accepted': { readonly userId: UserId };
  'user.invitation_revoked': { readonly userId: UserId };
  'user.password_reset_requested': { readonly userId: UserId };
  /** A refusal that whoever asked does not hear of. */
  'user.password_reset_refused': {
    readonly userId?: UserId;
    readonly reason: 'unknown' | 'not_active' | 'sso_required';
  };
  /** What says who it was is gone; the id stays. */
  'user.deleted': { readonly userId: UserId };
  'group.created': { readonly groupId: GroupId; readonly displayName: string };
  'group.renamed': { readonly groupId: GroupId; readonly displayName: string };
  'group.members_changed': {
    readonly groupId: GroupId;
    readonly added: readonly UserId[];
    readonly removed: readonly UserId[];
  };
  'group.deleted': { readonly groupId: GroupId; readonly displayName: string };
  'role.created': {
    readonly roleId: RoleId;
    readonly name: string;
    readonly permissions: readonly Permission[];
  };
  'role.updated': {
    readonly roleId: RoleId;
    readonly fields: readonly string[];
    readonly added: readonly Permission[];
    readonly removed: readonly Permission[];
  };
  /** `people` had it and have `movedTo` since; null when nobody had it. */
  'role.deleted': {
    readonly roleId: RoleId;
    readonly name: string;
    readonly people: number;
    readonly movedTo: RoleKey | null;
  };
}

export const PEOPLE_AUDIT = [
  'user.created',
  'user.updated',
  'user.deactivated',
  'user.reactivated',
  'user.password_changed',
  'user.imported',
  'user.exported',
  'user.invited',
  'user.invitation_accepted',
  'user.invitation_revoked',
  'user.password_reset_requested',
  'user.password_reset_refused',
  'user.deleted',
  'group.created',
  'group.renamed',
  'group.members_changed',
  'group.deleted',
  'role.created',
  'role.updated',
  'role.deleted',
] as const satisfies readonly (keyof PeopleAudit)[];
