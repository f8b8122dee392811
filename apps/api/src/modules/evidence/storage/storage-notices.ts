import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { NOTICE_POLICY, NoticePost } from '../../identity/index.js';
import { storageLetter } from './storage-letter.js';
import { StorageNoticeDto } from './storage.dto.js';
import { StorageUseRepository } from './storage-use.repository.js';

type Notice = 'storage.notice';

/** Writes to administrators that the storage is getting full, one letter a job. */
@Injectable()
export class StorageNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'storage.notice';
  readonly payload = StorageNoticeDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: StorageUseRepository,
    private readonly post: NoticePost,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { userId, percent } }: Job<Notice>): Promise<void> {
    const wasSent = await this.post.send(principal, {
      userId,
      read: (tx) => this.repository.use(tx),
      write: ({ used, max }, { locale, tenant }) => storageLetter(locale, { tenant, percent, used, max }),
    });
    if (!wasSent) return;
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'storage.notice_sent', { percent, userId }),
    );
  }
}
