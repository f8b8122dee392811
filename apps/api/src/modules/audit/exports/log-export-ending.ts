import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LogExportEnd, LogExportId } from '@rinjo/contract';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { LogExportJobDto } from './log-exports.dto.js';
import { LogExportsRepository } from './log-exports.repository.js';

type Remove = 'log_export.remove';

const MIN = 60_000;

/** Ends files of entries: first nobody downloads one any more, then its object goes from the store. */
@Injectable()
export class LogExportEnding implements JobHandler<Remove>, OnModuleInit {
  readonly kind = 'log_export.remove';
  readonly payload = LogExportJobDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 10 * MIN, ...Array<number>(48).fill(60 * MIN)],
    visibilityMs: 10 * MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: LogExportsRepository,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** False when it was over already. */
  async endIn(tx: Tx, id: LogExportId, why: LogExportEnd): Promise<boolean> {
    if ((await this.repository.end(tx, id, why, this.clock.now())) === null) return false;
    await this.queue.cancel(tx, this.kind, [id]);
    await this.queue.add(tx, this.kind, { logExportId: id }, { dedupeKey: id });
    await this.audit.record(tx, 'log_export.ended', { logExportId: id, end: why });
    return true;
  }

  async run(job: Job<Remove>): Promise<void> {
    const { principal, payload } = job;
    const { logExportId } = payload;
    const object = await this.tenantDb.run(principal, async (tx) => {
      // Its time is over; one that was ended otherwise is over already.
      if ((await this.repository.end(tx, logExportId, 'expired', this.clock.now())) !== null)
        await this.audit.record(tx, 'log_export.ended', { logExportId, end: 'expired' });
      return this.repository.object(tx, logExportId);
    });
    if (object) await this.sealed.erase(principal.tenantId, object);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.strip(tx, logExportId);
      await job.complete(tx);
    });
  }
}
