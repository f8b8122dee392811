import type { AuditEntryId, WebhookDeliveryId, WebhookId } from '../ids.js';
import type { ChosenWebhookEvent, WebhookEvent } from '../webhooks.js';
import type { PageQuery } from './page.js';

/** `failing`: three days without one message that arrived; `gone`: the receiver answered 410. */
export type WebhookDisabledBecause = 'admin' | 'failing' | 'gone';

/** An address that is told of events. */
export interface WebhookView {
  readonly id: WebhookId;
  readonly url: string;
  readonly description: string;
  readonly events: readonly ChosenWebhookEvent[];
  readonly enabled: boolean;
  readonly disabledBecause: WebhookDisabledBecause | null;
  /** Since when nothing has arrived; null when the last message did. */
  readonly failingSince: string | null;
  readonly createdAt: string;
  /** Until when messages are signed with the secret before this one as well. */
  readonly previousSecretUntil: string | null;
  readonly lastAttemptAt: string | null;
}

/** POST /webhooks, POST /webhooks/:webhookId/secret: the secret is shown this once. */
export interface WebhookWithSecret extends WebhookView {
  /** `whsec_` and base64. */
  readonly secret: string;
}

/** POST /webhooks */
export interface CreateWebhook {
  /** https on port 443, unless the installation allows its host and port by name. */
  readonly url: string;
  readonly description: string;
  readonly events: readonly ChosenWebhookEvent[];
}

/** PATCH /webhooks/:webhookId. Absent fields stay as they are. */
export interface UpdateWebhook extends Partial<CreateWebhook> {
  readonly enabled?: boolean;
}

/** `cancelled`: the webhook was disabled before it arrived. */
export type WebhookDeliveryState = 'waiting' | 'delivered' | 'failed' | 'cancelled';

/** One message to one webhook, with the last attempt. */
export interface WebhookDeliveryView {
  readonly id: WebhookDeliveryId;
  readonly event: WebhookEvent;
  readonly state: WebhookDeliveryState;
  readonly createdAt: string;
  readonly attempts: number;
  readonly lastAttemptAt: string | null;
  /** HTTP status of the answer; null when there was none. */
  readonly lastStatus: number | null;
  /** Why there was no answer: a reason of OUTGOING_REFUSED or OUTGOING_FAILED. */
  readonly lastError: string | null;
  readonly lastDurationMs: number | null;
  readonly nextAttemptAt: string | null;
}

export interface WebhookAttemptView {
  readonly at: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  /** How the answer began, as text. */
  readonly excerpt: string;
}

/** GET /webhooks/:webhookId/deliveries/:deliveryId: attempts, the last first. */
export interface WebhookDeliveryDetails extends WebhookDeliveryView {
  /** The entry of the audit log that it came from; null for a test. */
  readonly entryId: AuditEntryId | null;
  /** The body as it is sent. */
  readonly body: string;
  readonly log: readonly WebhookAttemptView[];
}

/** GET /webhooks/:webhookId/deliveries, newest first. */
export interface WebhookDeliveryQuery extends PageQuery {
  readonly state?: WebhookDeliveryState;
}

/** POST /webhooks/:webhookId/replays: sends again what was to arrive between two times. */
export interface ReplayWebhook {
  readonly from: string;
  readonly until: string;
  /** `failed`: what did not arrive. */
  readonly which: 'failed' | 'all';
}

export interface ReplayedWebhook {
  readonly count: number;
  /** More than one request replays; ask again with a later `from`. */
  readonly more: boolean;
  /** When the last of them was made. */
  readonly until: string;
}
