import { httpResource } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { type CreateGroup, type GroupDetails, type GroupId, LIMITS, type UserId } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';

/** One group and its members. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class GroupStore {
  private readonly api = inject(ApiClient);
  private readonly id = signal<GroupId | null>(null);

  readonly group = httpResource<GroupDetails>(() => {
    const id = this.id();
    return id === null ? undefined : `${API}/groups/${id}`;
  });

  open(id: GroupId): void {
    this.id.set(id);
  }

  async rename(body: CreateGroup): Promise<void> {
    this.group.set(await this.api.updateGroup(this.opened(), body));
  }

  /** Adds people in as many requests as they need. */
  async add(userIds: readonly UserId[]): Promise<void> {
    const id = this.opened();
    const size = LIMITS.groupMembersPerRequest;
    for (let from = 0; from < userIds.length; from += size)
      this.group.set(await this.api.changeGroupMembers(id, { add: userIds.slice(from, from + size) }));
  }

  async remove(userId: UserId): Promise<void> {
    this.group.set(await this.api.changeGroupMembers(this.opened(), { remove: [userId] }));
  }

  async delete(): Promise<void> {
    await this.api.deleteGroup(this.opened());
  }

  private opened(): GroupId {
    const id = this.id();
    if (id === null) throw new Error('No group is open');
    return id;
  }
}
