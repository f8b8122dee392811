import { inject, Service, signal } from '@angular/core';
import type { RoleKey, RoleQuery, RoleView, SystemRoleView } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { PeopleApi } from '../people/people-api';

const PAGE = 50;

/** The roles of the tenant, and what an admin does with them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class RolesStore {
  private readonly api = inject(PeopleApi);

  readonly system = signal<readonly SystemRoleView[]>([]);
  readonly list = new PagedList<RoleView, RoleQuery>((query) => this.api.roles(query), { limit: PAGE });

  async load(): Promise<void> {
    await this.list.refresh();
    this.system.set(await this.api.systemRoles());
  }

  find(term: string): Promise<void> {
    const search = term.trim();
    return this.list.ask({ limit: PAGE, ...(search && { search }) });
  }

  async delete(role: RoleView, moveTo: RoleKey | null): Promise<void> {
    await this.api.deleteRole(role.id, moveTo);
    await this.load();
  }
}
