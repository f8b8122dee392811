import { Injectable } from '@nestjs/common';
import type {
  AuditEntryId,
  WebhookAttemptView,
  WebhookDeliveryDetails,
  WebhookDeliveryId,
  WebhookDeliveryState,
  WebhookDeliveryView,
  WebhookEvent,
  WebhookId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { Position } from '../../platform/http/cursor.js';
import type { PreparedMessage } from './messages.js';
import { type AttemptResult, arrived } from './webhook-rules.js';
import type { SealedSecrets } from './webhooks.repository.js';

export interface NewDelivery extends PreparedMessage {
  readonly id: WebhookDeliveryId;
  readonly webhookId: WebhookId;
}

/** What is needed to send a message. */
export interface DueDelivery extends SealedSecrets {
  readonly id: WebhookDeliveryId;
  readonly webhookId: WebhookId;
  readonly eventId: AuditEntryId;
  readonly event: WebhookEvent;
  readonly body: string;
  readonly state: WebhookDeliveryState;
  readonly url: string;
  readonly enabled: boolean;
}

type Dates = 'createdAt' | 'lastAttemptAt' | 'nextAttemptAt';
type Row = Omit<WebhookDeliveryView, Dates> &
  Record<'lastAttemptAt' | 'nextAttemptAt', Date | null> & {
    readonly createdAt: Date;
  };

const VIEW = `id, event, state, created_at as "createdAt", attempts, last_attempt_at as "lastAttemptAt",
  last_status as "lastStatus", last_error as "lastError", last_duration_ms as "lastDurationMs",
  next_attempt_at as "nextAttemptAt"`;

const toView = (row: Row): WebhookDeliveryView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
});

const KEPT_DAYS = 30;

@Injectable()
export class DeliveriesRepository {
  async insert(tx: Tx, deliveries: readonly NewDelivery[], createdAt: Date): Promise<void> {
    await tx.query(
      `insert into webhook_delivery (tenant_id, id, webhook_id, event_id, event, body, state, created_at, next_attempt_at)
       select $1, d.id, d."webhookId", d."eventId", d.event, d.body, 'waiting', $3, $3
       from jsonb_to_recordset($2::jsonb)
         as d (id uuid, "webhookId" uuid, "eventId" uuid, event text, body text)`,
      [tx.principal.tenantId, JSON.stringify(deliveries), createdAt],
    );
  }

  async due(tx: Tx, id: WebhookDeliveryId): Promise<DueDelivery | null> {
    const [row] = await tx.query<DueDelivery>(
      `select d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.event, d.body, d.state, w.url, w.enabled,
         w.secret, w.previous_secret as previous, w.previous_secret_until as "previousUntil"
       from webhook_delivery d join webhook w on w.tenant_id = d.tenant_id and w.id = d.webhook_id where d.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Writes an attempt into the log. `next` is null when there is no further one. */
  async attempted(tx: Tx, id: WebhookDeliveryId, result: AttemptResult, next: Date | null): Promise<void> {
    const state: WebhookDeliveryState = arrived(result) ? 'delivered' : next ? 'waiting' : 'failed';
    const { at, status, error, durationMs, excerpt } = result;
    await tx.query(
      `with delivery as (
         update webhook_delivery set state = $2, attempts = attempts + 1, last_attempt_at = $3, last_status = $4,
           last_error = $5, last_duration_ms = $6, next_attempt_at = $7
         where id = $1 returning tenant_id, id, attempts)
       insert into webhook_attempt (tenant_id, delivery_id, n, at, status, error, duration_ms, excerpt)
       select tenant_id, id, attempts, $3, $4, $5, $6, $8 from delivery`,
      [id, state, at, status, error, durationMs, next, excerpt],
    );
  }

  /** What has not arrived will not: the webhook is disabled. */
  async cancelWaiting(tx: Tx, webhookId: WebhookId): Promise<WebhookDeliveryId[]> {
    const rows = await tx.query<{ id: WebhookDeliveryId }>(
      `update webhook_delivery set state = 'cancelled', next_attempt_at = null
       where webhook_id = $1 and state = 'waiting' returning id`,
      [webhookId],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets deliveries wait again; answers those that exist. */
  async wait(
    tx: Tx,
    webhookId: WebhookId,
    ids: readonly WebhookDeliveryId[],
    at: Date,
  ): Promise<WebhookDeliveryId[]> {
    const rows = await tx.query<{ id: WebhookDeliveryId }>(
      `update webhook_delivery set state = 'waiting', next_attempt_at = $3
       where webhook_id = $1 and id = any($2::uuid[]) returning id`,
      [webhookId, ids, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Oldest first. */
  between(
    tx: Tx,
    webhookId: WebhookId,
    range: {
      readonly from: Date;
      readonly until: Date;
      readonly failedOnly: boolean;
      readonly limit: number;
    },
  ): Promise<{ readonly id: WebhookDeliveryId; readonly createdAt: Date }[]> {
    return tx.query(
      `select id, created_at as "createdAt" from webhook_delivery
       where webhook_id = $1 and created_at between $2 and $3 and event <> 'webhook.test'
         and (not $4 or state in ('failed', 'cancelled'))
       order by created_at, id limit $5`,
      [webhookId, range.from, range.until, range.failedOnly, range.limit],
    );
  }

  /** Newest first. */
  async list(
    tx: Tx,
    webhookId: WebhookId,
    filter: {
      readonly state: WebhookDeliveryState | null;
      readonly after: Position | null;
      readonly limit: number;
    },
  ): Promise<WebhookDeliveryView[]> {
    const [at, id] = filter.after ?? [null, null];
    const rows = await tx.query<Row>(
      `select ${VIEW} from webhook_delivery
       where webhook_id = $1 and ($2::text is null or state = $2)
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
       order by created_at desc, id desc limit $5`,
      [webhookId, filter.state, at, id, filter.limit],
    );
    return rows.map(toView);
  }

  async details(tx: Tx, webhookId: WebhookId, id: WebhookDeliveryId): Promise<WebhookDeliveryDetails | null> {
    const [row] = await tx.query<Row & { readonly body: string; readonly eventId: AuditEntryId }>(
      `select ${VIEW}, body, event_id as "eventId" from webhook_delivery where webhook_id = $1 and id = $2`,
      [webhookId, id],
    );
    if (!row) return null;
    const { body, eventId, ...view } = row;
    const entryId = row.event === 'webhook.test' ? null : eventId;
    return { ...toView(view), entryId, body, log: await this.log(tx, id) };
  }

  /** Forgets what is older than the log is kept; a little at a time. */
  async forgetOld(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `delete from webhook_delivery where id in (
         select id from webhook_delivery
         where created_at < $1::timestamptz - interval '${KEPT_DAYS} days' and state <> 'waiting' limit 100)`,
      [now],
    );
  }

  private async log(tx: Tx, id: WebhookDeliveryId): Promise<WebhookAttemptView[]> {
    const rows = await tx.query<Omit<WebhookAttemptView, 'at'> & { readonly at: Date }>(
      `select at, status, error, duration_ms as "durationMs", excerpt from webhook_attempt
       where delivery_id = $1 order by n desc limit 50`,
      [id],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
