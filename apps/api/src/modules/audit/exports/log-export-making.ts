import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS, type LogExportView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { isDiskFull } from '../../../platform/errors/disk-full.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { Pulse } from '../../../platform/time/pulse.js';
import { ObjectsBeyondPlan } from '../../evidence/index.js';
import { CheckpointsRepository } from '../transparency/checkpoints.repository.js';
import { LogSealing } from '../transparency/log-sealing.js';
import { LogAltered } from '../transparency/log-tree.js';
import { EntryFile } from './entry-file.js';
import { LogExportEnding } from './log-export-ending.js';
import { LogExportJobDto } from './log-exports.dto.js';
import { type LogExportRow, LogExportsRepository } from './log-exports.repository.js';

type Make = 'log_export.make';

const S = 1_000;
const MIN = 60 * S;
const DAY = 24 * 60 * MIN;
/** None takes longer to be written. */
const FILE_MS = 12 * 60 * MIN;

/** Writes the entries that a search finds into a file in the store. What is cancelled or fails leaves nothing there. */
@Injectable()
export class LogExportMaking implements JobHandler<Make>, OnModuleInit {
  readonly kind = 'log_export.make';
  readonly payload = LogExportJobDto;
  readonly policy: JobPolicy = { delaysMs: [10 * S, MIN, 5 * MIN], visibilityMs: MIN, renewed: true };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: LogExportsRepository,
    private readonly file: EntryFile,
    private readonly ending: LogExportEnding,
    private readonly sealing: LogSealing,
    private readonly checkpoints: CheckpointsRepository,
    private readonly objects: ObjectsBeyondPlan,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<Make>): Promise<void> {
    const { principal, payload } = job;
    const work = new Work(job.signal, this.clock, (rows, percent) => this.progress(job, rows, percent));
    work.pulse.start();
    try {
      await this.make(job, work);
    } catch (thrown) {
      await work.pulse.stop();
      if (job.signal.aborted) throw thrown;
      if (thrown instanceof ExportOver || work.isOver) return; // whoever has ended it takes it away
      this.logger.error('a log was not exported', causeOf(thrown));
      const full = isDiskFull(thrown);
      await this.tenantDb.run(principal, async (tx) => {
        if (full && (await this.ending.endIn(tx, payload.logExportId, 'disk_full'))) await job.complete(tx);
        else if (!(await job.fail(tx, thrown instanceof DomainError ? thrown.code : 'EXPORT_FAILED')))
          await this.ending.endIn(tx, payload.logExportId, 'failed');
      });
    } finally {
      await work.pulse.stop();
    }
  }

  private async make(job: Job<Make>, work: Work): Promise<void> {
    const { principal, payload } = job;
    const row = await this.tenantDb.run(principal, (tx) => this.repository.making(tx, payload.logExportId));
    if (!row) throw new ExportOver();
    const checkpoint = isSigned(row) ? await this.checkpoint(principal) : null;
    const content = this.file.bytes(principal, row, checkpoint?.size ?? null, work.told);
    await this.objects.keep(principal, content, FILE_MS, async (tx, { objectId, bytes, sha256 }) => {
      const finishedAt = this.clock.now();
      const expiresAt = new Date(finishedAt.getTime() + LIMITS.logExportDays * DAY);
      const ready = { rows: work.rows, objectId, finishedAt, expiresAt, checkpoint };
      if (!(await this.repository.ready(tx, row.id, ready))) throw new ExportOver();
      const removal = { runAt: expiresAt, dedupeKey: row.id };
      await this.queue.add(tx, 'log_export.remove', { logExportId: row.id }, removal);
      const facts = { logExportId: row.id, rows: work.rows, bytes, sha256 };
      await this.audit.record(tx, 'log_export.ready', facts);
      await job.complete(tx);
    });
  }

  /** A log that cannot be signed is taken away all the same, with what was signed of it. */
  private async checkpoint(principal: Principal): Promise<LogExportView['checkpoint']> {
    try {
      return await this.sealing.seal(principal);
    } catch (cause) {
      if (!(cause instanceof LogAltered)) throw cause;
      this.logger.warn('a log that is exported could not be signed', causeOf(cause));
      return this.tenantDb.run(principal, (tx) => this.checkpoints.latest(tx));
    }
  }

  /** False when nobody wants it any more. */
  private async progress({ principal, payload }: Job<Make>, rows: number, percent: number): Promise<boolean> {
    try {
      return await this.tenantDb.run(principal, (tx) =>
        this.repository.progress(tx, payload.logExportId, rows, percent),
      );
    } catch (cause) {
      // The database does not answer for a moment.
      this.logger.warn('progress of an export was not written down', causeOf(cause));
      return true;
    }
  }
}

const isSigned = ({ log }: LogExportRow): boolean => log === 'operations' || log === 'signIns';

/** It was cancelled meanwhile. */
class ExportOver extends Error {}

/** One attempt: how far it is, and whether it is still wanted. */
class Work {
  rows = 0;
  readonly pulse: Pulse;
  private percent = 0;
  private readonly over = new AbortController();
  private readonly signal: AbortSignal;

  constructor(
    stopped: AbortSignal,
    clock: Clock,
    progress: (rows: number, percent: number) => Promise<boolean>,
  ) {
    this.signal = AbortSignal.any([stopped, this.over.signal]);
    this.pulse = new Pulse(clock, async () => {
      if (!(await progress(this.rows, this.percent))) this.over.abort();
    });
  }

  get isOver(): boolean {
    return this.over.signal.aborted;
  }

  readonly told = (rows: number, percent: number): void => {
    this.signal.throwIfAborted();
    this.rows = rows;
    this.percent = percent;
  };
}
