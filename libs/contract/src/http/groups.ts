import type { GroupId, UserId } from '../ids.js';
import type { UserStatus } from './identity.js';
import type { PageQuery } from './page.js';

/** People who are invited together. The words are those of SCIM (RFC 7643, section 4.2). */
export interface GroupRef {
  readonly id: GroupId;
  /** Unique in the tenant without regard to case, width and spaces. */
  readonly displayName: string;
}

export interface GroupView extends GroupRef {
  /** The id that the tenant's directory gave; null for a group that was made here. */
  readonly externalId: string | null;
  readonly memberCount: number;
  /** Members who may sign in: who is invited with the group. */
  readonly activeCount: number;
  readonly createdAt: string;
}

export interface GroupMemberView {
  readonly id: UserId;
  readonly displayName: string;
  readonly email: string;
  /** Deactivated users stay members and are not invited. */
  readonly status: UserStatus;
}

/** GET /groups/:groupId: members by name. */
export interface GroupDetails extends GroupView {
  readonly members: readonly GroupMemberView[];
}

/** GET /groups, by name. `search` matches any part of the name, without regard to case, width and spaces. */
export interface GroupQuery extends PageQuery {
  readonly search?: string;
}

/** POST /groups */
export interface CreateGroup {
  readonly displayName: string;
}

/** PATCH /groups/:groupId. Absent fields stay as they are. */
export type UpdateGroup = Partial<CreateGroup>;

/** PATCH /groups/:groupId/members. Who is a member already is not added again, who is none is not removed. */
export interface ChangeGroupMembers {
  readonly add?: readonly UserId[];
  readonly remove?: readonly UserId[];
}
