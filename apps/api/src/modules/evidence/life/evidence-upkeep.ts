import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceErasure } from './evidence-erasure.js';
import { EvidenceLifeRepository } from './evidence-life.repository.js';
import { EvidenceUpkeepDto } from './life.dto.js';

type Upkeep = 'evidence.upkeep';

const MIN = 60_000;
const DAY = 24 * 60 * MIN;
/** Milliseconds from one round to the next. */
export const UPKEEP_EVERY = DAY;
const BATCH = 100;
/** One for each tenant at a time. */
const KEY = 'daily';

export type DailyWork = (principal: Principal, signal: AbortSignal) => Promise<void>;

/** For processes that leave it to others, too. */
export const UPKEEP_POLICY: JobPolicy = {
  delaysMs: [5 * MIN, ...Array<number>(90).fill(8 * 60 * MIN)],
  visibilityMs: 60 * MIN,
};

/** Once a day, for each tenant that keeps something: what its rule does not keep goes to the trash, old trash goes for good. */
@Injectable()
export class EvidenceUpkeep implements JobHandler<Upkeep>, OnModuleInit {
  readonly kind = 'evidence.upkeep';
  readonly payload = EvidenceUpkeepDto;
  readonly policy = UPKEEP_POLICY;

  private readonly more: DailyWork[] = [];

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly life: EvidenceLifeRepository,
    private readonly erasure: EvidenceErasure,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** For modules that keep what is no item of evidence; once each, while the product starts. */
  alsoDaily(work: DailyWork): void {
    this.more.push(work);
  }

  /** Sees to it that the tenant's next day of upkeep is in the queue. */
  async ensure(tx: Tx): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + DAY);
    await this.queue.add(tx, this.kind, { every: 'day' }, { dedupeKey: KEY, runAt });
  }

  async run(job: Job<Upkeep>): Promise<void> {
    const { principal, signal } = job;
    while (!signal.aborted && (await this.expire(principal)));
    while (!signal.aborted && (await this.purge(principal)));
    for (const work of this.more) if (!signal.aborted) await work(principal, signal);
    if (signal.aborted) throw new Error('The process stops');
    await this.tenantDb.run(principal, async (tx) => {
      await job.complete(tx);
      await this.ensure(tx);
    });
  }

  /** True while there is more. */
  private expire(principal: Principal): Promise<boolean> {
    return this.tenantDb.run(principal, async (tx) => {
      const now = this.clock.now();
      const ids = await this.life.expired(tx, now, BATCH);
      for (const id of ids) {
        await this.life.trash(tx, id, now, 'retention');
        await this.audit.record(tx, 'evidence.trashed', { evidenceId: id, reason: 'retention' });
      }
      return ids.length === BATCH;
    });
  }

  private async purge(principal: Principal): Promise<boolean> {
    const before = new Date(this.clock.now().getTime() - LIMITS.evidenceTrashDays * DAY);
    const ids = await this.tenantDb.run(principal, (tx) => this.life.trashedBefore(tx, before, BATCH));
    for (const id of ids)
      await this.erasure.erase(principal, id, 'trash').catch((cause: unknown) => {
        // Restored, held or gone meanwhile.
        if (!(cause instanceof DomainError)) throw cause;
      });
    return ids.length === BATCH;
  }
}
