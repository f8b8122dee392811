import { inject, Service } from '@angular/core';
import type { DomainId, DomainQuery, DomainView, UpdateDomain } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { DomainsApi } from './domains-api';

const PAGE = 50;

/** The e-mail domains of the tenant. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class DomainsStore {
  private readonly api = inject(DomainsApi);

  readonly list = new PagedList<DomainView, DomainQuery>((query) => this.api.list(query), { limit: PAGE });

  find(term: string): Promise<void> {
    const search = term.trim();
    return this.list.ask({ limit: PAGE, ...(search && { search }) });
  }

  /** Answers the domain as it is then, with the record to publish. */
  async add(domain: string): Promise<DomainView> {
    const added = await this.api.add({ domain });
    await this.list.refresh();
    return added;
  }

  async check(id: DomainId): Promise<DomainView> {
    return this.show(await this.api.check(id));
  }

  async update(id: DomainId, change: UpdateDomain): Promise<DomainView> {
    return this.show(await this.api.update(id, change));
  }

  async remove(id: DomainId): Promise<void> {
    await this.api.remove(id);
    await this.list.refresh();
  }

  private show(domain: DomainView): DomainView {
    this.list.replace(({ id }) => id === domain.id, domain);
    return domain;
  }
}
