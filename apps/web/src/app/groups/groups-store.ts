import { inject, Service } from '@angular/core';
import type { CreateGroup, GroupId, GroupQuery, GroupView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { PagedList } from '../core/paged-list';

const PAGE = 25;

/** The groups of the tenant, and what an admin does with them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class GroupsStore {
  private readonly api = inject(ApiClient);

  readonly list = new PagedList<GroupView, GroupQuery>((query) => this.api.groups(query), { limit: PAGE });

  find(term: string): Promise<void> {
    const search = term.trim();
    return this.list.ask({ limit: PAGE, ...(search && { search }) });
  }

  /** Gives the id of the new group. */
  async create(body: CreateGroup): Promise<GroupId> {
    return (await this.api.createGroup(body)).id;
  }

  async delete(id: GroupId): Promise<void> {
    await this.api.deleteGroup(id);
    await this.list.refresh();
  }
}
