import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Clock } from '../../platform/time/clock.js';
import { DeliveriesRepository, type DueDelivery } from './deliveries.repository.js';
import { DeliverDto } from './webhooks.dto.js';
import { WebhookHealth } from './webhook-health.js';
import { type AttemptResult, arrived, failureCode, RETRY_DELAYS_MS } from './webhook-rules.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';

type Deliver = 'webhook.deliver';

/** Brings one message to one webhook, at least once: an attempt whose outcome was lost is made again. */
@Injectable()
export class WebhookDelivering implements JobHandler<Deliver>, OnModuleInit {
  readonly kind = 'webhook.deliver';
  readonly payload = DeliverDto;
  readonly policy: JobPolicy = { delaysMs: RETRY_DELAYS_MS, visibilityMs: 60_000 };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly deliveries: DeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly sender: WebhookSender,
    private readonly health: WebhookHealth,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Throws NOT_FOUND for a delivery that the tenant does not have. */
  async run(job: Job<Deliver>): Promise<void> {
    const { principal, payload } = job;
    const due = await this.tenantDb.run(principal, (tx) => this.deliveries.due(tx, payload.deliveryId));
    if (!due) throw new DomainError('NOT_FOUND');
    if (due.state !== 'waiting') return;
    if (!due.enabled) {
      // Written while the webhook was being disabled.
      await this.tenantDb.run(principal, (tx) => this.deliveries.cancelWaiting(tx, due.webhookId));
      return;
    }
    const signing = await this.secrets.signing(principal.tenantId, due.webhookId, due, this.clock.now());
    const result = await this.sender.send(due, signing);
    if (job.signal.aborted) return; // whoever takes it next sends it again
    await this.settle(job, due, result);
  }

  private settle(job: Job<Deliver>, due: DueDelivery, result: AttemptResult): Promise<void> {
    return this.tenantDb.run(job.principal, async (tx) => {
      const since = await this.health.note(tx, due.webhookId, result);
      if (arrived(result)) {
        await job.complete(tx);
        await this.deliveries.attempted(tx, due.id, result, null);
      } else {
        const next = await job.fail(tx, failureCode(result));
        await this.deliveries.attempted(tx, due.id, result, next);
      }
      await this.health.judge(tx, due.webhookId, result, since);
      await this.deliveries.forgetOld(tx, this.clock.now());
    });
  }
}
