import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId, ExportEnd, ExportId } from '@rinjo/contract';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { type SealedRef, SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../platform/time/clock.js';
import { EvidenceErasure, type EvidenceTie } from '../evidence/index.js';
import { ExportFailureNotices } from './export-failure-notices.js';
import { ExportJobDto } from './exports.dto.js';
import { ExportsRepository } from './exports.repository.js';

type Remove = 'export.remove';

const MIN = 60_000;

/**
 * Ends exports: first nobody downloads it any more, then its objects go from the store, then its rows. One goes when its
 * time is over, when somebody says so, and when something in it is deleted for good.
 */
@Injectable()
export class ExportEnding implements JobHandler<Remove>, EvidenceTie, OnModuleInit {
  readonly kind = 'export.remove';
  readonly payload = ExportJobDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 10 * MIN, ...Array<number>(48).fill(60 * MIN)],
    visibilityMs: 10 * MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: ExportsRepository,
    private readonly failures: ExportFailureNotices,
    private readonly erasure: EvidenceErasure,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
    this.erasure.alsoErase(this);
  }

  /** False when it was over already. `cancelled` is said of one that was not ready. */
  async endIn(tx: Tx, id: ExportId, why: ExportEnd): Promise<boolean> {
    const before = await this.repository.end(tx, id, why, this.clock.now());
    if (before === null) return false;
    await this.queue.cancel(tx, this.kind, [id]);
    await this.queue.add(tx, this.kind, { exportId: id }, { dedupeKey: id });
    await this.audit.record(tx, 'export.ended', { exportId: id, end: why });
    await this.failures.tell(tx, id, why);
    return true;
  }

  async run(job: Job<Remove>): Promise<void> {
    const { principal, payload } = job;
    const { exportId } = payload;
    const objects = await this.tenantDb.run(principal, async (tx) => {
      // Its time is over; one that was ended otherwise is over already.
      if ((await this.repository.end(tx, exportId, 'expired', this.clock.now())) !== null)
        await this.audit.record(tx, 'export.ended', { exportId, end: 'expired' });
      return this.repository.partObjects(tx, exportId);
    });
    for (const object of objects) await this.sealed.erase(principal.tenantId, object);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.strip(tx, exportId);
      await job.complete(tx);
    });
  }

  /** Parts are not objects of an item: they hold others besides. */
  objects(): Promise<readonly SealedRef[]> {
    return Promise.resolve([]);
  }

  /** What is deleted for good is deleted from what can be downloaded as well. */
  async forget(tx: Tx, evidenceId: EvidenceId): Promise<void> {
    for (const id of await this.repository.withItem(tx, evidenceId)) await this.endIn(tx, id, 'withdrawn');
  }
}
