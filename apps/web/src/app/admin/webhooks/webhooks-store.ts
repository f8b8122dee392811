import { inject, Service } from '@angular/core';
import type { PageQuery, WebhookView } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { WebhooksApi } from './webhooks-api';

/** The webhooks of the tenant. */
@Service({ autoProvided: false })
export class WebhooksStore {
  private readonly api = inject(WebhooksApi);
  readonly list = new PagedList<WebhookView, PageQuery>((query) => this.api.list(query), { limit: 50 });
}
