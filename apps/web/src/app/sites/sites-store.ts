import { inject, Service } from '@angular/core';
import type { CreateSite, CustomFieldQuery, SiteId, SiteQuery, SiteView, UpdateSite } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { PagedList } from '../core/paged-list';

const PAGE = 25;

/** The sites of the tenant, and what an admin does with them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class SitesStore {
  private readonly api = inject(ApiClient);
  private search = '';
  private archived = false;
  private field: CustomFieldQuery | null = null;

  readonly list = new PagedList<SiteView, SiteQuery>((query) => this.api.sites(query), { limit: PAGE });

  find(search: string): Promise<void> {
    this.search = search.trim();
    return this.ask();
  }

  show(archived: boolean): Promise<void> {
    this.archived = archived;
    return this.ask();
  }

  narrow(field: CustomFieldQuery | null): Promise<void> {
    this.field = field;
    return this.ask();
  }

  async create(body: CreateSite): Promise<void> {
    await this.api.createSite(body);
    await this.list.refresh();
  }

  async update(id: SiteId, body: UpdateSite): Promise<void> {
    const site = await this.api.updateSite(id, body);
    if (body.archived === undefined) this.list.replace((row) => row.id === id, site);
    else await this.list.refresh();
  }

  private ask(): Promise<void> {
    return this.list.ask({
      limit: PAGE,
      ...(this.search && { search: this.search }),
      ...(this.archived && { archived: true }),
      ...this.field,
    });
  }
}
