import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import type { Job, JobHandler } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { NOTICE_POLICY, NoticePost } from '../identity/index.js';
import { noticeLetter } from './notice-letter.js';
import { NoticeDto } from './webhooks.dto.js';
import { FAILING_DAYS } from './webhook-rules.js';
import { WebhooksRepository } from './webhooks.repository.js';

type Notice = 'webhook.notice';

/** Writes to administrators that a webhook was disabled, one letter a job. */
@Injectable()
export class WebhookNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'webhook.notice';
  readonly payload = NoticeDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly queue: JobQueue,
    private readonly webhooks: WebhooksRepository,
    private readonly post: NoticePost,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nothing to say any more when it was deleted or enabled again meanwhile. Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { webhookId, userId } }: Job<Notice>): Promise<void> {
    const page = new URL(`/admin/webhooks/${webhookId}`, this.environment.PUBLIC_URL).href;
    await this.post.send(principal, {
      userId,
      read: (tx) => this.webhooks.view(tx, webhookId),
      write: (webhook, { locale, tenant }) => {
        const because = webhook?.disabledBecause;
        if (!webhook || (because !== 'failing' && because !== 'gone')) return null;
        const { host } = new URL(webhook.url);
        return noticeLetter(locale, { tenant, host, because, days: FAILING_DAYS, page });
      },
    });
  }
}
