import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { UploadJobDto } from './upload-job.dto.js';
import { UploadRemoval } from './upload-removal.js';
import { UploadsRepository } from './uploads.repository.js';

type Expire = 'upload.expire';

const MIN = 60_000;

/** Removes uploads that nobody goes on with, and forgets those that are over. */
@Injectable()
export class UploadExpiry implements JobHandler<Expire>, OnModuleInit {
  readonly kind = 'upload.expire';
  readonly payload = UploadJobDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 60 * MIN], visibilityMs: 10 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: UploadsRepository,
    private readonly removal: UploadRemoval,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run({ principal, payload: { uploadId } }: Job<Expire>): Promise<void> {
    const row = await this.tenantDb.run(principal, (tx) => this.repository.find(tx, uploadId));
    if (!row || row.expiresAt > this.clock.now()) return;
    if (row.state === 'open') await this.removal.run(principal, row, 'abandoned');
    else if (row.state !== 'received') {
      await this.removal.dropParts(principal, row);
      await this.tenantDb.run(principal, (tx) => this.repository.remove(tx, row.id));
    }
  }
}
