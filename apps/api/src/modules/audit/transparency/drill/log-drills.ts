import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../../platform/jobs/job.js';
import { JobQueue } from '../../../../platform/jobs/job-queue.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { LogDrillDto } from '../log.dto.js';
import { LogDrill } from './log-drill.js';

type Drill = 'audit.drill';

const MIN = 60_000;
const DAY = 24 * 60 * MIN;
/** Each day, for each tenant: alters copies of the end of its log in every way that is known, and sees whether that is found; then publishes its newest checkpoint. */
@Injectable()
export class LogDrills implements JobHandler<Drill>, OnModuleInit {
  readonly kind = 'audit.drill';
  readonly payload = LogDrillDto;
  readonly policy: JobPolicy = {
    delaysMs: [5 * MIN, ...Array<number>(90).fill(8 * 60 * MIN)],
    visibilityMs: 10 * MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly tried: LogDrill,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Sees to it that a drill of the tenant's log is in the queue: the first at once, then one a day. */
  async ensure(principal: Principal): Promise<void> {
    await this.tenantDb.run(principal, (tx) => this.add(tx, this.clock.now()));
  }

  async run(job: Job<Drill>): Promise<void> {
    const { principal } = job;
    const drilled = await this.tried.run(principal);
    await this.tenantDb.run(principal, async (tx) => {
      await job.complete(tx);
      await this.add(tx, new Date(this.clock.now().getTime() + DAY));
      if (!drilled) return;
      const { sound, tried, missed, from, size } = drilled;
      await this.audit.record(tx, 'audit.drilled', { sound, tried: tried.length, missed, from, size });
      await this.audit.record(tx, 'audit.published', { size, note: drilled.note });
      if (!sound || missed.length > 0)
        this.logger.error('the drill of a log failed', {
          tenantId: principal.tenantId,
          sound,
          missed: missed.join(' '),
        });
    });
  }

  private async add(tx: Tx, runAt: Date): Promise<void> {
    await this.queue.add(tx, this.kind, { every: 'day' }, { dedupeKey: 'daily', runAt });
  }
}
