import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { ReservationDto } from './storage.dto.js';
import { StorageUseRepository } from './storage-use.repository.js';

type Release = 'storage.release';

const MIN = 60_000;

/**
 * Gives back what was reserved and never used, as after a crash: first nobody may commit it any more, then the object
 * that was being written goes, then the room is free.
 */
@Injectable()
export class StorageRelease implements JobHandler<Release>, OnModuleInit {
  readonly kind = 'storage.release';
  readonly payload = ReservationDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 10 * MIN, ...Array<number>(18).fill(60 * MIN)],
    visibilityMs: MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: StorageUseRepository,
    private readonly sealed: SealedStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<Release>): Promise<void> {
    const { principal, payload } = job;
    const { reservationId } = payload;
    const found = await this.tenantDb.run(principal, async (tx) => {
      const end = await this.repository.end(tx, reservationId, this.clock.now());
      if (end && !end.ended) {
        // It was given more time.
        await job.complete(tx);
        await this.queue.add(tx, this.kind, payload, { runAt: end.expiresAt, dedupeKey: reservationId });
      }
      return end;
    });
    if (!found?.ended) return;
    if (found.object) await this.sealed.erase(principal.tenantId, found.object);
    await this.tenantDb.run(principal, async (tx) => {
      const bytes = await this.repository.removeEnded(tx, reservationId);
      await this.repository.count(tx, { used: 0, reserved: -bytes });
      await job.complete(tx);
    });
  }
}
