import { inject, Service, signal } from '@angular/core';
import type {
  ReplayedWebhook,
  ReplayWebhook,
  UpdateWebhook,
  WebhookDeliveryDetails,
  WebhookDeliveryId,
  WebhookDeliveryQuery,
  WebhookDeliveryState,
  WebhookDeliveryView,
  WebhookId,
  WebhookView,
} from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { WebhooksApi } from './webhooks-api';

const PAGE = 25;

/** One webhook and what became of its messages. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class WebhookStore {
  private readonly api = inject(WebhooksApi);
  private readonly id = signal<WebhookId | null>(null);

  readonly webhook = signal<WebhookView | null>(null);
  readonly failure = signal<unknown>(null);
  /** The secret that was just made; shown until it is put away. */
  readonly secret = signal<string | null>(null);
  readonly opened = signal<WebhookDeliveryDetails | null>(null);
  readonly log = new PagedList<WebhookDeliveryView, WebhookDeliveryQuery>(
    (query) => this.api.deliveries(this.known(), query),
    { limit: PAGE },
  );

  async open(id: WebhookId): Promise<void> {
    this.id.set(id);
    await Promise.all([this.read(), this.log.refresh()]);
  }

  async read(): Promise<void> {
    this.failure.set(null);
    try {
      this.webhook.set(await this.api.read(this.known()));
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  show(state: WebhookDeliveryState | null): Promise<void> {
    return this.log.ask({ limit: PAGE, ...(state && { state }) });
  }

  async update(change: UpdateWebhook): Promise<void> {
    this.webhook.set(await this.api.update(this.known(), change));
    await this.log.refresh();
  }

  async rotate(): Promise<void> {
    const { secret, ...webhook } = await this.api.rotate(this.known());
    this.webhook.set(webhook);
    this.secret.set(secret);
  }

  async remove(): Promise<void> {
    await this.api.remove(this.known());
  }

  async test(): Promise<void> {
    await this.api.test(this.known());
    await this.log.refresh();
  }

  async look(deliveryId: WebhookDeliveryId): Promise<void> {
    this.opened.set(null);
    this.opened.set(await this.api.delivery(this.known(), deliveryId));
  }

  async replay(deliveryId: WebhookDeliveryId): Promise<void> {
    await this.api.replay(this.known(), deliveryId);
    await this.log.refresh();
  }

  async replayRange(range: ReplayWebhook): Promise<ReplayedWebhook> {
    const done = await this.api.replayRange(this.known(), range);
    await this.log.refresh();
    return done;
  }

  private known(): WebhookId {
    const id = this.id();
    if (id === null) throw new Error('No webhook is open');
    return id;
  }
}
