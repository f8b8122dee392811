import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecordingId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { StorageQuota } from '../evidence/index.js';
import { TracksAloneRepository } from './tracks-alone.repository.js';

const MIN = 60_000;

export class DiscardRecordingDto {
  @IsUUID() readonly recordingId: RecordingId;
}

/** Deletes what a prober has recorded, a while after it was stored. The log keeps that there was a recording. */
@Injectable()
export class DiscardRecording implements JobHandler<'recording.discard'>, OnModuleInit {
  readonly kind = 'recording.discard';
  readonly payload = DiscardRecordingDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN], visibilityMs: MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: TracksAloneRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Objects first: where this breaks off, the next attempt goes on. */
  async run(job: Job<'recording.discard'>): Promise<void> {
    const { principal, payload } = job;
    const { recordingId } = payload;
    const objects = await this.tenantDb.run(principal, (tx) => this.repository.objects(tx, recordingId));
    for (const object of objects) await this.sealed.erase(principal.tenantId, object);
    await this.tenantDb.run(principal, async (tx) => {
      const bytes = await this.repository.remove(tx, recordingId, objects);
      await this.audit.record(tx, 'recording.erased', { recordingId, objects: objects.length, bytes });
      await this.quota.freed(tx, bytes);
      await job.complete(tx);
    });
  }
}
