import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreateWebhook,
  Page,
  PageQuery,
  ReplayedWebhook,
  ReplayWebhook,
  UpdateWebhook,
  WebhookDeliveryDetails,
  WebhookDeliveryId,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookId,
  WebhookView,
  WebhookWithSecret,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const WEBHOOKS = `${API}/webhooks`;

/** The routes of webhooks. They come with the pages that use them. Every method throws `ApiError`. */
@Service()
export class WebhooksApi {
  private readonly http = inject(HttpClient);

  list(query: PageQuery): Promise<Page<WebhookView>> {
    return firstValueFrom(this.http.get<Page<WebhookView>>(WEBHOOKS, { params: { ...query } }));
  }
  create(body: CreateWebhook): Promise<WebhookWithSecret> {
    return firstValueFrom(this.http.post<WebhookWithSecret>(WEBHOOKS, body));
  }
  read(id: WebhookId): Promise<WebhookView> {
    return firstValueFrom(this.http.get<WebhookView>(`${WEBHOOKS}/${id}`));
  }
  update(id: WebhookId, body: UpdateWebhook): Promise<WebhookView> {
    return firstValueFrom(this.http.patch<WebhookView>(`${WEBHOOKS}/${id}`, body));
  }
  remove(id: WebhookId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${WEBHOOKS}/${id}`));
  }
  rotate(id: WebhookId): Promise<WebhookWithSecret> {
    return firstValueFrom(this.http.post<WebhookWithSecret>(`${WEBHOOKS}/${id}/secret`, {}));
  }
  test(id: WebhookId): Promise<WebhookDeliveryDetails> {
    return firstValueFrom(this.http.post<WebhookDeliveryDetails>(`${WEBHOOKS}/${id}/tests`, {}));
  }
  deliveries(id: WebhookId, query: WebhookDeliveryQuery): Promise<Page<WebhookDeliveryView>> {
    const params = { ...query };
    return firstValueFrom(
      this.http.get<Page<WebhookDeliveryView>>(`${WEBHOOKS}/${id}/deliveries`, { params }),
    );
  }
  delivery(id: WebhookId, deliveryId: WebhookDeliveryId): Promise<WebhookDeliveryDetails> {
    return firstValueFrom(
      this.http.get<WebhookDeliveryDetails>(`${WEBHOOKS}/${id}/deliveries/${deliveryId}`),
    );
  }
  replay(id: WebhookId, deliveryId: WebhookDeliveryId): Promise<WebhookDeliveryDetails> {
    return firstValueFrom(
      this.http.post<WebhookDeliveryDetails>(`${WEBHOOKS}/${id}/deliveries/${deliveryId}/replay`, {}),
    );
  }
  replayRange(id: WebhookId, body: ReplayWebhook): Promise<ReplayedWebhook> {
    return firstValueFrom(this.http.post<ReplayedWebhook>(`${WEBHOOKS}/${id}/replays`, body));
  }
}
