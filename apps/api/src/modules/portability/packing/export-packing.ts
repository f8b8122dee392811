import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ExportId, type ExportPartId, LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRuns } from '../../../platform/jobs/job-runs.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { ObjectsBeyondPlan } from '../../evidence/index.js';
import type { SealedScratch } from '../../../platform/films/sealed-scratch.js';
import { exportAllowedMs } from '../export-allowance.js';
import { ExportEnding } from '../export-ending.js';
import { ExportFilesRepository } from '../export-files.repository.js';
import { ExportJobDto } from '../exports.dto.js';
import { type ExportRow, ExportsRepository } from '../exports.repository.js';
import { type Closing, ClosingFiles } from './closing-files.js';
import { ExportPlanner } from './export-planner.js';
import { isDiskFull } from '../../../platform/errors/disk-full.js';
import { FileLost, PartEntries } from './part-entries.js';
import { Pulse } from '../../../platform/time/pulse.js';
import { zipOf } from './zip-entry.js';

type Pack = 'export.pack';

const SECOND = 1_000;
const MIN = 60 * SECOND;
const DAY = 24 * 60 * MIN;
/** No part takes longer to be written. */
const PART_MS = 12 * 60 * MIN;

/**
 * Makes an export: writes down what it has, then packs one part after the other. What is in the store stays; a process that
 * dies leaves the part that it was making to another, a minute later.
 */
@Injectable()
export class ExportPacking implements JobHandler<Pack>, OnModuleInit {
  readonly kind = 'export.pack';
  readonly payload = ExportJobDto;
  readonly policy: JobPolicy = {
    delaysMs: [10 * SECOND, MIN, 5 * MIN, 15 * MIN, 60 * MIN, 60 * MIN, 60 * MIN],
    visibilityMs: MIN,
    renewed: true,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: ExportsRepository,
    private readonly files: ExportFilesRepository,
    private readonly planner: ExportPlanner,
    private readonly entries: PartEntries,
    private readonly closing: ClosingFiles,
    private readonly ending: ExportEnding,
    private readonly objects: ObjectsBeyondPlan,
    private readonly audit: AuditTrail,
    private readonly runs: JobRuns,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<Pack>): Promise<void> {
    const { principal, payload } = job;
    const work = new Work(job, this.tenantDb, this.repository, this.clock, this.logger);
    work.pulse.start();
    try {
      await this.pack(principal, payload.exportId, work);
    } catch (thrown) {
      await work.pulse.stop();
      if (job.signal.aborted) throw thrown;
      if (thrown instanceof ExportOver || work.isOver) return; // nobody wants it any more: whoever has ended it takes it away
      this.logger.error('an export was not packed', causeOf(thrown));
      const full = isDiskFull(thrown);
      await this.tenantDb.run(principal, async (tx) => {
        const ended = full && (await this.ending.endIn(tx, payload.exportId, 'disk_full'));
        if (ended) await job.complete(tx);
        else if (await job.fail(tx, thrown instanceof DomainError ? thrown.code : 'EXPORT_FAILED')) return;
        else await this.ending.endIn(tx, payload.exportId, 'failed');
        await this.failedIn(tx, payload.exportId);
      });
    } finally {
      await work.pulse.stop();
    }
  }

  /** What failed was late, however soon it did. */
  private async failedIn(tx: Tx, id: ExportId): Promise<void> {
    const row = await this.repository.find(tx, id);
    if (!row) return;
    tx.afterCommit(() => {
      void this.runs.ended({
        ...{ kind: 'export', startedAt: row.requestedAt, failed: true },
        allowedMs: exportAllowedMs(0),
      });
    });
  }

  private async pack(principal: Principal, id: ExportId, work: Work): Promise<void> {
    let row = await this.row(principal, id);
    let rows: SealedScratch | null = null;
    try {
      if (row.packed === 0) {
        const plan = await this.planner.plan(principal, row, work.signal);
        rows = plan.rows;
        if (!(await this.tenantDb.run(principal, (tx) => this.repository.planned(tx, id, plan.planned))))
          throw new ExportOver();
        row = await this.row(principal, id);
      }
      work.planning = false;
      work.bytes = row.packedBytes;
      for (let part = row.packed + 1; part <= row.parts; part += 1)
        await this.packPart(principal, row, part, rows, work);
    } finally {
      await rows?.discard();
    }
  }

  private async row(principal: Principal, id: ExportId): Promise<ExportRow> {
    const row = await this.tenantDb.run(principal, (tx) => this.repository.find(tx, id));
    if (!row || (row.state !== 'planning' && row.state !== 'packing')) throw new ExportOver();
    return row;
  }

  /** A file that cannot be read any more is left out, and the part is begun again. */
  private async packPart(
    principal: Principal,
    row: ExportRow,
    part: number,
    rows: SealedScratch | null,
    work: Work,
  ): Promise<void> {
    const before = work.bytes;
    for (;;) {
      try {
        await this.tryPart(principal, row, part, rows, work);
        return;
      } catch (cause) {
        if (!(cause instanceof FileLost)) throw cause;
        work.signal.throwIfAborted();
        this.logger.error('a file is not in an export', causeOf(cause));
        work.bytes = before;
        await this.tenantDb.run(principal, (tx) => this.files.lose(tx, row.id, cause.file.n));
      }
    }
  }

  private async tryPart(
    principal: Principal,
    row: ExportRow,
    part: number,
    rows: SealedScratch | null,
    work: Work,
  ): Promise<void> {
    const closings: Closing[] = [];
    const closed = (of: Closing): void => {
      closings.push(of);
    };
    // Whoever has no room left must be able to leave. There is one export at a time instead.
    const zip = zipOf(this.all(principal, row, part, rows, work, closed));
    await this.objects.keep(principal, zip, PART_MS, async (tx, { objectId }) => {
      if (!(await this.repository.lockUnderWay(tx, row.id))) throw new ExportOver();
      await this.repository.insertPart(tx, row.id, this.ids.next<ExportPartId>(), part, objectId);
      await this.repository.progress(tx, row.id, work.bytes, null);
      for (const closing of closings) await this.ready(tx, row, closing, work);
    });
  }

  private async *all(
    principal: Principal,
    row: ExportRow,
    part: number,
    rows: SealedScratch | null,
    work: Work,
    closed: (of: Closing) => void,
  ): ReturnType<PartEntries['entries']> {
    yield* this.entries.entries(principal, row, part, part === 1 ? rows : null, work.watch);
    if (part === row.parts) yield* this.closing.entries(principal, row, closed);
  }

  private async ready(
    tx: Parameters<ExportsRepository['ready']>[0],
    { id, requestedAt }: ExportRow,
    { manifestSha256, publicKey }: Closing,
    work: Work,
  ): Promise<void> {
    const finishedAt = this.clock.now();
    const expiresAt = new Date(finishedAt.getTime() + LIMITS.exportDays * DAY);
    await this.repository.ready(tx, id, { finishedAt, expiresAt, manifestSha256, publicKey });
    await this.queue.add(tx, 'export.remove', { exportId: id }, { runAt: expiresAt, dedupeKey: id });
    await this.queue.add(tx, 'export.notice', { exportId: id }, { dedupeKey: id });
    const view = await this.repository.view(tx, id);
    const { files = 0, bytes = 0, lost = 0, parts = [] } = view ?? {};
    await this.audit.record(tx, 'export.ready', {
      ...{ exportId: id, files, bytes, parts: parts.length, lost, manifestSha256 },
    });
    await work.complete(tx);
    tx.afterCommit(() => {
      void this.runs.ended({
        ...{ kind: 'export', startedAt: requestedAt, failed: false },
        allowedMs: exportAllowedMs(bytes),
      });
    });
  }
}

/** It was cancelled, withdrawn or removed meanwhile. */
class ExportOver extends Error {}

/** One attempt at an export: how far it is, and whether it is still wanted. */
class Work {
  bytes = 0;
  /** Its row must not change meanwhile: the plan, which sees one moment alone, refers to it. */
  planning = true;
  readonly pulse: Pulse;
  private path: string | null = null;
  private readonly over = new AbortController();
  readonly signal: AbortSignal;

  constructor(
    private readonly job: Job<Pack>,
    tenantDb: TenantDb,
    repository: ExportsRepository,
    clock: Clock,
    logger: Logger,
  ) {
    this.signal = AbortSignal.any([job.signal, this.over.signal]);
    const { exportId } = job.payload;
    this.pulse = new Pulse(clock, async () => {
      try {
        await tenantDb.run(job.principal, async (tx) => {
          const goesOn = this.planning
            ? await repository.isUnderWay(tx, exportId)
            : await repository.progress(tx, exportId, this.bytes, this.path);
          if (!goesOn) this.over.abort();
        });
      } catch (cause) {
        // The database does not answer for a moment.
        logger.warn('progress of an export was not written down', causeOf(cause));
      }
    });
  }

  get isOver(): boolean {
    return this.over.signal.aborted;
  }

  readonly watch = (file: { readonly path: string }, bytes: number): void => {
    this.signal.throwIfAborted();
    this.bytes += bytes;
    this.path = file.path;
  };

  complete(tx: Parameters<Job<Pack>['complete']>[0]): Promise<void> {
    return this.job.complete(tx);
  }
}
