import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId, RecordingId } from '@rinjo/contract';
import { IsBoolean, IsUUID } from 'class-validator';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRuns } from '../../../platform/jobs/job-runs.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { EvidenceUpkeep } from '../../evidence/index.js';
import { type RecordingRow, RecordingsRepository } from '../recordings.repository.js';
import { Composer } from './composer.js';
import { FilmsRepository } from './films.repository.js';

const MIN = 60_000;
/** Milliseconds after which another process goes on with what a killed one has left. */
const LEASE_MS = 30_000;

export class ComposeRecordingDto {
  @IsUUID() readonly recordingId: RecordingId;
  @IsUUID() readonly filmId: EvidenceId;
  @IsBoolean() readonly drawn: boolean;
}

/** Has a film of a recording made, once all of it is in the store. When that fails, its tracks are still there. */
@Injectable()
export class ComposeRecording implements JobHandler<'recording.compose'>, OnModuleInit {
  readonly kind = 'recording.compose';
  readonly payload = ComposeRecordingDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN], visibilityMs: LEASE_MS, renewed: true };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly films: FilmsRepository,
    private readonly composer: Composer,
    private readonly upkeep: EvidenceUpkeep,
    private readonly audit: AuditTrail,
    private readonly runs: JobRuns,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<'recording.compose'>): Promise<void> {
    const { principal, payload, signal } = job;
    const { recordingId, drawn } = payload;
    const recording = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.find(tx, recordingId);
      if (found) await this.films.composing(tx, recordingId, drawn, 'running', 0);
      return found;
    });
    if (!recording) throw new DomainError('NOT_FOUND');
    if ((drawn ? recording.drawnFilm : recording.film)?.evidenceId) return;
    try {
      const wanted = { recording, filmId: payload.filmId, drawn };
      const composed = await this.composer.compose(principal, wanted, signal, this.teller(job));
      await this.tenantDb.run(principal, async (tx) => {
        if (composed) {
          await this.films.composed(tx, recordingId, drawn, composed);
          const { evidenceId } = composed;
          await this.audit.record(tx, 'recording.composed', { recordingId, evidenceId, drawn });
        } else {
          await this.films.composing(tx, recordingId, drawn, 'nothing', 100);
          await this.upkeep.ensure(tx);
        }
        await job.complete(tx);
      });
      if (composed && !drawn) await this.ended(recording, false);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      this.logger.error('a recording was not composed', causeOf(thrown));
      const again = await this.tenantDb.run(principal, async (tx) => {
        const next = await job.fail(tx, 'COMPOSE_FAILED');
        await this.films.composing(tx, recordingId, drawn, next ? 'waiting' : 'failed', 0);
        await this.upkeep.ensure(tx); // its tracks are kept as long as a film would be
        return next;
      });
      if (!again && !drawn) await this.ended(recording, true);
    }
  }

  /** The film is promised within half of what was recorded, from when all of it was in the store (row 21). */
  private async ended({ startedAt, stoppedAt, readyAt }: RecordingRow, failed: boolean): Promise<void> {
    if (!stoppedAt || !readyAt) return;
    const allowedMs = (stoppedAt.getTime() - startedAt.getTime()) / 2;
    await this.runs.ended({
      ...{ kind: 'recording', startedAt: readyAt, allowedMs, failed },
    });
  }

  /** Writes down how far it is, not more often than it changes by five. */
  private teller({ principal, payload }: Job<'recording.compose'>): (percent: number) => void {
    const { recordingId, drawn } = payload;
    let told = 0;
    return (percent) => {
      if (percent < told + 5) return;
      told = percent;
      this.tenantDb
        .run(principal, (tx) => this.films.composing(tx, recordingId, drawn, 'running', percent))
        .catch((cause: unknown) => this.logger.error('progress was not written down', causeOf(cause)));
    };
  }
}
