import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecordingId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { RecordingsRepository } from '../recordings.repository.js';
import { Composer } from './composer.js';

const MIN = 60_000;

export class ComposeRecordingDto {
  @IsUUID() readonly recordingId: RecordingId;
}

/** Has the one film of a recording made, once all of it is in the store. When that fails, its tracks are still there. */
@Injectable()
export class ComposeRecording implements JobHandler<'recording.compose'>, OnModuleInit {
  readonly kind = 'recording.compose';
  readonly payload = ComposeRecordingDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN], visibilityMs: 360 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly composer: Composer,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<'recording.compose'>): Promise<void> {
    const { principal, payload, signal } = job;
    const { recordingId } = payload;
    const recording = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.find(tx, recordingId);
      if (found) await this.repository.composing(tx, recordingId, 'running', 0);
      return found;
    });
    if (!recording) throw new DomainError('NOT_FOUND');
    if (recording.evidenceId !== null) return;
    try {
      const composed = await this.composer.compose(principal, recording, signal, this.teller(job));
      await this.tenantDb.run(principal, async (tx) => {
        if (composed) await this.repository.composed(tx, recordingId, composed.evidenceId, composed.chapters);
        else await this.repository.composing(tx, recordingId, 'nothing', 100);
        if (composed)
          await this.audit.record(tx, 'recording.composed', { recordingId, evidenceId: composed.evidenceId });
        await job.complete(tx);
      });
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      this.logger.error('a recording was not composed', causeOf(thrown));
      await this.tenantDb.run(principal, async (tx) => {
        const again = await job.fail(tx, 'COMPOSE_FAILED');
        await this.repository.composing(tx, recordingId, again ? 'waiting' : 'failed', 0);
      });
    }
  }

  /** Writes down how far it is, not more often than it changes by five. */
  private teller({ principal, payload }: Job<'recording.compose'>): (percent: number) => void {
    let told = 0;
    return (percent) => {
      if (percent < told + 5) return;
      told = percent;
      this.tenantDb
        .run(principal, (tx) => this.repository.composing(tx, payload.recordingId, 'running', percent))
        .catch((cause: unknown) => this.logger.error('progress was not written down', causeOf(cause)));
    };
  }
}
