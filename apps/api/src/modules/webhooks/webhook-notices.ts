import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.port.js';
import { AdministratorsRepository } from '../identity/index.js';
import { noticeLetter } from './notice-letter.js';
import { NoticeDto } from './webhooks.dto.js';
import { FAILING_DAYS } from './webhook-rules.js';
import { WebhooksRepository } from './webhooks.repository.js';

type Notice = 'webhook.notice';

const MIN = 60_000;

/** Writes to administrators that a webhook was disabled, one letter a job. */
@Injectable()
export class WebhookNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'webhook.notice';
  readonly payload = NoticeDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN], visibilityMs: MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly webhooks: WebhooksRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nothing to say any more when it was deleted or enabled again meanwhile. Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { webhookId, userId } }: Job<Notice>): Promise<void> {
    const [webhook, receiver] = await this.tenantDb.run(principal, async (tx) => [
      await this.webhooks.view(tx, webhookId),
      await this.administrators.receiver(tx, userId),
    ]);
    if (!receiver) throw new DomainError('NOT_FOUND');
    const because = webhook?.disabledBecause;
    if (!webhook || !this.mailer.sends || (because !== 'failing' && because !== 'gone')) return;
    const page = new URL(`/admin/webhooks/${webhookId}`, this.environment.PUBLIC_URL).href;
    const { host } = new URL(webhook.url);
    const letter = noticeLetter(receiver.locale, {
      ...{ tenant: receiver.tenant, host, because, days: FAILING_DAYS, page },
    });
    await this.mailer.send({ to: receiver.email, ...letter });
  }
}
