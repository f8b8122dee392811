import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditAction, WebhookDeliveryId, WebhookId } from '@rinjo/contract';
import { Ids } from '../../platform/crypto/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTaps, type TappedEntry } from '../../platform/events/audit-taps.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Clock } from '../../platform/time/clock.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { EnteredOf } from './entered-of.js';
import { messagesOf, type PreparedMessage } from './messages.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** What the role `rinjo_system` does with a tenant, which may not look for its webhooks. */
const BY_THE_SYSTEM: ReadonlySet<AuditAction> = new Set(['tenant.created', 'tenant.plan_changed']);

/**
 * Writes the messages of a change into its transaction: one that is rolled back is told to nobody, one that commits is
 * told even when the process dies at that moment. A tenant without webhooks pays one look at an empty table.
 */
@Injectable()
export class WebhookOutbox implements OnModuleInit {
  constructor(
    private readonly taps: AuditTaps,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly entered: EnteredOf,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.taps.add((tx, entries) => this.tell(tx, entries));
  }

  /** Sends messages to these webhooks, as soon as the transaction has committed. */
  async enqueue(
    tx: Tx,
    messages: readonly (PreparedMessage & { readonly webhookId: WebhookId })[],
  ): Promise<WebhookDeliveryId[]> {
    if (messages.length === 0) return [];
    const rows = messages.map((message) => ({ ...message, id: this.ids.next<WebhookDeliveryId>() }));
    await this.deliveries.insert(tx, rows, this.clock.now());
    await this.queue.addAll(
      tx,
      'webhook.deliver',
      rows.map(({ id }) => ({ payload: { deliveryId: id }, dedupeKey: id })),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Who listens is asked of the database each time (0.3 ms). A set in memory that NOTIFY renews would be late by as long as
   * the notification takes, and by more while its connection is down: what commits after a webhook was made on
   * another node could be told to nobody.
   */
  private async tell(tx: Tx, entries: readonly TappedEntry[]): Promise<void> {
    const told = entries.filter(({ action }) => !BY_THE_SYSTEM.has(action));
    if (told.length === 0) return;
    const listening = await this.webhooks.listening(tx);
    if (listening.length === 0) return;
    const chosen = new Set(listening.flatMap(({ events }) => events));
    const messages: PreparedMessage[] = [];
    for (const entry of told)
      messages.push(
        ...messagesOf(tx.principal, entry, chosen.has(entry.action) ? await this.entered.of(tx, entry) : {}),
      );
    await this.enqueue(
      tx,
      listening.flatMap(({ id, events }) =>
        messages.flatMap((message) =>
          events.includes(message.event) ? [{ ...message, webhookId: id }] : [],
        ),
      ),
    );
  }
}
