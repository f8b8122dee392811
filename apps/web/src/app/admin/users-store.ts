import { inject, Service } from '@angular/core';
import type { CreateUser, UpdateUser, UserId, UserQuery, UserStatus, UserView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { PagedList } from '../core/paged-list';
import { SessionStore } from '../core/session';

const PAGE = 25;

/** The users of the tenant, and what an admin does with them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class UsersStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private search = '';
  private status: UserStatus | null = null;

  readonly list = new PagedList<UserView, UserQuery>((query) => this.api.users(query), { limit: PAGE });

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
    });
  }
}
