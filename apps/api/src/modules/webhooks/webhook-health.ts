import { Injectable } from '@nestjs/common';
import type { WebhookDisabledBecause, WebhookId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AdministratorsRepository } from '../identity/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { type AttemptResult, arrived, disabledAfter } from './webhook-rules.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Keeps account of whether messages arrive, and ends what does not. */
@Injectable()
export class WebhookHealth {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Notes an attempt; answers since when nothing has arrived. Comes first in its transaction: whoever has the row of the
   * webhook may touch its messages and their jobs.
   */
  note(tx: Tx, id: WebhookId, result: AttemptResult): Promise<Date | null> {
    return this.webhooks.attempted(tx, id, result.at, arrived(result));
  }

  /** Disables a webhook after what `note` answered, when that is too long. */
  async judge(tx: Tx, id: WebhookId, result: AttemptResult, since: Date | null): Promise<void> {
    const because = since === null ? null : disabledAfter(result, since);
    if (because !== null && (await this.disable(tx, id, because))) await this.notify(tx, id);
  }

  /** Disables a webhook, with what waits for it. False when it was disabled already. */
  async disable(tx: Tx, id: WebhookId, because: WebhookDisabledBecause): Promise<boolean> {
    if (!(await this.webhooks.disable(tx, id, because))) return false;
    await this.giveUp(tx, id);
    await this.audit.record(tx, 'webhook.disabled', { webhookId: id, because });
    return true;
  }

  /** What waits for a webhook is not sent any more. */
  async giveUp(tx: Tx, id: WebhookId): Promise<void> {
    await this.queue.cancel(tx, 'webhook.deliver', await this.deliveries.cancelWaiting(tx, id));
  }

  private async notify(tx: Tx, webhookId: WebhookId): Promise<void> {
    const jobs = (await this.administrators.all(tx)).map(({ userId }) => ({
      payload: { webhookId, userId },
    }));
    await this.queue.addAll(tx, 'webhook.notice', jobs);
  }
}
