import { Injectable } from '@nestjs/common';
import {
  type AuditEntryId,
  LIMITS,
  type Page,
  type ReplayedWebhook,
  type ReplayWebhook,
  type WebhookDeliveryDetails,
  type WebhookDeliveryId,
  type WebhookDeliveryQuery,
  type WebhookDeliveryView,
  type WebhookId,
} from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Clock } from '../../platform/time/clock.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { prepare } from './messages.js';
import { WebhookOutbox } from './webhook-outbox.js';
import { WebhooksRepository } from './webhooks.repository.js';

const LIST = 'webhook-deliveries';

/** What became of messages, and sending them again. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly outbox: WebhookOutbox,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws NOT_FOUND. */
  list(principal: Principal, id: WebhookId, query: WebhookDeliveryQuery): Promise<Page<WebhookDeliveryView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.webhooks.view(tx, id))) throw new DomainError('NOT_FOUND');
      const filter = { state: query.state ?? null, after, limit: limit + 1 };
      return toPage(
        LIST,
        await this.deliveries.list(tx, id, filter),
        limit,
        (delivery) => delivery,
        (delivery) => [delivery.createdAt, delivery.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: WebhookId, deliveryId: WebhookDeliveryId): Promise<WebhookDeliveryDetails> {
    return this.tenantDb.run(principal, (tx) => this.details(tx, id, deliveryId));
  }

  /** Sends a message that no event has caused. Throws NOT_FOUND, WEBHOOK_DISABLED. */
  test(principal: Principal, id: WebhookId): Promise<WebhookDeliveryDetails> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.enabled(tx, id);
      const event = { id: this.ids.next<AuditEntryId>(), at: this.clock.now().toISOString() };
      const message = prepare(principal, event, 'webhook.test', { webhookId: id });
      const [deliveryId] = await this.outbox.enqueue(tx, [{ ...message, webhookId: id }]);
      if (!deliveryId) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'webhook.tested', { webhookId: id });
      return this.details(tx, id, deliveryId);
    });
  }

  /** Sends a message again, whatever became of it, with the same id. Throws NOT_FOUND, WEBHOOK_DISABLED. */
  replay(
    principal: Principal,
    id: WebhookId,
    deliveryId: WebhookDeliveryId,
  ): Promise<WebhookDeliveryDetails> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.enabled(tx, id);
      if ((await this.again(tx, id, [deliveryId])) === 0) throw new DomainError('NOT_FOUND');
      return this.details(tx, id, deliveryId);
    });
  }

  /** Sends messages of a time range again, oldest first, so many at once. Throws NOT_FOUND, WEBHOOK_DISABLED. */
  replayRange(principal: Principal, id: WebhookId, input: ReplayWebhook): Promise<ReplayedWebhook> {
    const [from, until, max] = [new Date(input.from), new Date(input.until), LIMITS.webhookReplay];
    if (from > until) throw new DomainError('VALIDATION', { fields: ['until:isAfter'] });
    return this.tenantDb.run(principal, async (tx) => {
      await this.enabled(tx, id);
      const range = { from, until, failedOnly: input.which === 'failed', limit: max + 1 };
      const found = await this.deliveries.between(tx, id, range);
      const chosen = found.slice(0, max);
      const count = await this.again(
        tx,
        id,
        chosen.map((delivery) => delivery.id),
      );
      const last = chosen.at(-1)?.createdAt ?? until;
      return { count, more: found.length > max, until: last.toISOString() };
    });
  }

  /** Anew: attempts that are still due are given up for it. */
  private async again(tx: Tx, id: WebhookId, ids: readonly WebhookDeliveryId[]): Promise<number> {
    const known = await this.deliveries.wait(tx, id, ids, this.clock.now());
    if (known.length === 0) return 0;
    await this.queue.cancel(tx, 'webhook.deliver', known);
    await this.queue.addAll(
      tx,
      'webhook.deliver',
      known.map((deliveryId) => ({ payload: { deliveryId }, dedupeKey: deliveryId })),
    );
    await this.audit.record(tx, 'webhook.replayed', { webhookId: id, count: known.length });
    return known.length;
  }

  private async enabled(tx: Tx, id: WebhookId): Promise<void> {
    const webhook = await this.webhooks.lock(tx, id);
    if (!webhook) throw new DomainError('NOT_FOUND');
    if (!webhook.enabled) throw new DomainError('WEBHOOK_DISABLED');
  }

  private async details(
    tx: Tx,
    id: WebhookId,
    deliveryId: WebhookDeliveryId,
  ): Promise<WebhookDeliveryDetails> {
    const details = await this.deliveries.details(tx, id, deliveryId);
    if (!details) throw new DomainError('NOT_FOUND');
    return details;
  }
}
