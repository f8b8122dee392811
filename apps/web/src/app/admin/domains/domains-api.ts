import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AddDomain, DomainId, DomainQuery, DomainView, Page, UpdateDomain } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const DOMAINS = `${API}/domains`;

/** The routes of e-mail domains. They come with the pages that use them. Every method throws `ApiError`. */
@Service()
export class DomainsApi {
  private readonly http = inject(HttpClient);

  list(query: DomainQuery): Promise<Page<DomainView>> {
    return firstValueFrom(this.http.get<Page<DomainView>>(DOMAINS, { params: { ...query } }));
  }
  add(body: AddDomain): Promise<DomainView> {
    return firstValueFrom(this.http.post<DomainView>(DOMAINS, body));
  }
  /** Looks for the record now. */
  check(id: DomainId): Promise<DomainView> {
    return firstValueFrom(this.http.post<DomainView>(`${DOMAINS}/${id}/checks`, {}));
  }
  update(id: DomainId, body: UpdateDomain): Promise<DomainView> {
    return firstValueFrom(this.http.patch<DomainView>(`${DOMAINS}/${id}`, body));
  }
  remove(id: DomainId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${DOMAINS}/${id}`));
  }
}
