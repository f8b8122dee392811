import { inject, Service } from '@angular/core';
import {
  type ChangedUsers,
  type ChangeUsers,
  type CreateUser,
  type GroupId,
  type GroupQuery,
  type GroupView,
  type InviteUser,
  LIMITS,
  type RoleKey,
  type SentUserInvitation,
  type UpdateUser,
  type UserId,
  type UserQuery,
  type UserStatus,
  type UserView,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';
import { PeopleApi } from './people/people-api';

const PAGE = 25;

/** The users of the tenant, and what an admin does with them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class UsersStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly people = inject(PeopleApi);
  private search = '';
  private status: UserStatus | null = null;
  private groupId: GroupId | null = null;
  private role: RoleKey | null = null;

  readonly list = new PagedList<UserView, UserQuery>((query) => this.api.users(query), { limit: PAGE });

  /** The groups by which users can be filtered: the first so many by name. */
  readonly groups = new PagedList<GroupView, GroupQuery>((query) => this.api.groups(query), {
    limit: LIMITS.pageSizeMax,
  });

  isSelf(user: UserView): boolean {
    return user.id === this.session.user()?.id;
  }

  find(search: string): Promise<void> {
    this.search = search.trim();
    return this.ask();
  }

  show(status: UserStatus | null): Promise<void> {
    this.status = status;
    return this.ask();
  }

  ofGroup(groupId: GroupId | null): Promise<void> {
    this.groupId = groupId;
    return this.ask();
  }

  withRole(role: RoleKey | null): Promise<void> {
    this.role = role;
    return this.ask();
  }

  async invite(body: InviteUser): Promise<SentUserInvitation> {
    const sent = await this.people.invite(body);
    await this.list.refresh();
    return sent;
  }

  inviteAgain(id: UserId): Promise<SentUserInvitation> {
    return this.people.inviteAgain(id);
  }

  async revoke(id: UserId): Promise<void> {
    await this.people.revokeInvitation(id).finally(() => this.list.refresh());
  }

  async delete(id: UserId): Promise<void> {
    await this.people.deleteUser(id).finally(() => this.list.refresh());
  }

  async changeMany(body: ChangeUsers): Promise<ChangedUsers> {
    const changed = await this.people.changeMany(body);
    await this.list.refresh();
    return changed;
  }

  async create(body: CreateUser): Promise<void> {
    await this.api.createUser(body);
    await this.list.refresh();
  }

  async update(id: UserId, body: UpdateUser): Promise<void> {
    const user = await this.api.updateUser(id, body);
    this.list.replace((row) => row.id === id, user);
    if (this.isSelf(user)) this.session.changed(user);
  }

  private ask(): Promise<void> {
    return this.list.ask({
      limit: PAGE,
      ...(this.search && { search: this.search }),
      ...(this.status && { status: this.status }),
      ...(this.groupId && { groupId: this.groupId }),
      ...(this.role && { role: this.role }),
    });
  }
}
