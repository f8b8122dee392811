import { httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { CallId, CallQuery, CallView, SiteId, SiteView, UpdateSite } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { PagedList } from '../core/paged-list';

const PAGE = 20;

/** One site and its calls. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class SiteStore {
  private readonly api = inject(ApiClient);
  private readonly id = signal<SiteId | null>(null);

  readonly site = httpResource<SiteView>(() => {
    const id = this.id();
    return id === null ? undefined : `${API}/sites/${id}`;
  });
  readonly calls = new PagedList<CallView, CallQuery>((query) => this.api.calls(query), { limit: PAGE });
  /** The call that "again" repeats: the last that is over. */
  readonly last = computed(() => this.calls.items().find(({ phase }) => phase === 'ended') ?? null);

  open(id: SiteId): void {
    this.id.set(id);
    void this.calls.ask({ siteId: id, limit: PAGE });
  }

  async update(body: UpdateSite): Promise<void> {
    const site = this.site.value();
    if (site) this.site.set(await this.api.updateSite(site.id, body));
  }

  /** A new call of the same name, at this site, with the same people. */
  async again(call: CallView): Promise<CallId> {
    return (await this.api.callAgain(call.id)).id;
  }

  async first(title: string): Promise<CallId> {
    const siteId = this.id();
    return (await this.api.createCall({ title, inviteUserIds: [], ...(siteId && { siteId }) })).id;
  }
}
