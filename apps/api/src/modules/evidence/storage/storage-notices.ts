import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import { AdministratorsRepository } from '../../identity/index.js';
import { storageLetter } from './storage-letter.js';
import { StorageNoticeDto } from './storage.dto.js';
import { StorageUseRepository } from './storage-use.repository.js';

type Notice = 'storage.notice';

const MIN = 60_000;

/** Writes to administrators that the storage is getting full, one letter a job. */
@Injectable()
export class StorageNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'storage.notice';
  readonly payload = StorageNoticeDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN], visibilityMs: MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: StorageUseRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { userId, percent } }: Job<Notice>): Promise<void> {
    const [receiver, { used, max }] = await this.tenantDb.run(principal, async (tx) => [
      await this.administrators.receiver(tx, userId),
      await this.repository.use(tx),
    ]);
    if (!receiver) throw new DomainError('NOT_FOUND');
    if (!this.mailer.sends) return;
    const letter = storageLetter(receiver.locale, { tenant: receiver.tenant, percent, used, max });
    await this.mailer.send({ to: receiver.email, ...letter });
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'storage.notice_sent', { percent, userId }),
    );
  }
}
