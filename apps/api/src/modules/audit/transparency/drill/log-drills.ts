import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Beginning, LOG_FORMAT } from '@rinjo/transparency-log';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../../platform/jobs/job.js';
import { JobQueue } from '../../../../platform/jobs/job-queue.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { CheckpointsRepository } from '../checkpoints.repository.js';
import { LogEntriesRepository } from '../log-entries.repository.js';
import { entryLine } from '../log-file.js';
import { LogDrillDto } from '../log.dto.js';
import { LogSigner } from '../log-signer.js';
import { LogTree } from '../log-tree.js';
import type { LogTail } from './alterations.js';
import { drill } from './drill.js';

type Drill = 'audit.drill';

const MIN = 60_000;
const DAY = 24 * 60 * MIN;
/** Entries at the end of a log that are drilled with, and what comes with them up to the checkpoint before. */
const TAIL = 500;
/** Between two checkpoints there may be many: the drill is then with as many as this. */
const MOST = 5_000;

interface Material {
  readonly tail: LogTail;
  readonly keys: readonly Buffer[];
  readonly beginning: Beginning;
  readonly from: number;
  readonly size: number;
}

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
    private readonly entries: LogEntriesRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly tree: LogTree,
    private readonly signer: LogSigner,
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
    const material = await this.tenantDb.run(principal, (tx) => this.material(tx));
    const drilled = material && { ...material, ...drill(material.tail, material.keys, material.beginning) };
    await this.tenantDb.run(principal, async (tx) => {
      await job.complete(tx);
      await this.add(tx, new Date(this.clock.now().getTime() + DAY));
      if (!drilled) return;
      const { sound, tried, missed, from, size } = drilled;
      await this.audit.record(tx, 'audit.drilled', { sound, tried: tried.length, missed, from, size });
      await this.audit.record(tx, 'audit.published', { size, note: drilled.tail.checkpoint.note });
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

  /** Null while nothing has been signed. */
  private async material(tx: Tx): Promise<Material | null> {
    const newest = await this.checkpoints.latest(tx);
    if (!newest || newest.size === 0) return null;
    const { size, note } = newest;
    const base = (await this.checkpoints.leaving(tx, size, TAIL))?.size ?? 0;
    const from = Math.max(base, size - MOST);
    const opened = await this.entries.openedFollowing(tx, from, size - from);
    const keys = await this.checkpoints.keys(tx);
    const header = {
      ...({ kind: 'log', format: LOG_FORMAT, keys: [] } as const),
      origin: this.signer.originOf(tx.principal.tenantId),
    };
    const tail = {
      header,
      entries: opened.map(entryLine),
      checkpoint: { kind: 'checkpoint' as const, note },
    };
    return { tail, keys, beginning: await this.tree.beginning(tx, from), from, size };
  }
}
