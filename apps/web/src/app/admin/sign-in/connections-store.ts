import { inject, Service } from '@angular/core';
import type { ConnectionSummary, ConnectionView, CreateConnection, PageQuery } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { ConnectionsApi } from './connections-api';

const PAGE = 25;

/** The connections of the tenant. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class ConnectionsStore {
  private readonly api = inject(ConnectionsApi);

  readonly list = new PagedList<ConnectionSummary, PageQuery>((query) => this.api.list(query), {
    limit: PAGE,
  });

  create(body: CreateConnection): Promise<ConnectionView> {
    return this.api.create(body);
  }
}
