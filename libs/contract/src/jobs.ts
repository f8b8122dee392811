import type { WebhookDeliveryId } from './ids.js';

/** What is done later, by the job queue: every kind of job and what it is told. Ids and plain facts, no secret. */
export interface JobKinds {
  /** One message to one webhook endpoint. */
  'webhook.deliver': { readonly deliveryId: WebhookDeliveryId };
}
export type JobKind = keyof JobKinds;
