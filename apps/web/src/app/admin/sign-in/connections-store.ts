import { inject, Service } from '@angular/core';
import type { ConnectionSummary, ConnectionView, CreateConnection, PageQuery } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { ConnectionsApi } from './connections-api';
import { PRESETS } from './guides/presets';

const PAGE = 25;

/** The connections of the tenant. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class ConnectionsStore {
  private readonly api = inject(ConnectionsApi);

  readonly list = new PagedList<ConnectionSummary, PageQuery>((query) => this.api.list(query), {
    limit: PAGE,
  });

  /** A draft that reads people as the guide of its provider says. */
  async create(body: CreateConnection): Promise<ConnectionView> {
    const { id, version } = await this.api.create(body);
    return this.api.update(id, { version, ...PRESETS[body.provider] });
  }
}
