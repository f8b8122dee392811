import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import type { SentEntries } from './sent-entry.js';
import { LogStreamSendDto } from './stream.dto.js';
import { StreamSender } from './stream-sender.js';
import { StreamSources } from './stream-sources.js';
import { StreamsRepository, type StreamTarget } from './streams.repository.js';

type Send = 'log_stream.send';

const S = 1_000;
const MIN = 60 * S;
/** Entries that are sent at a time. */
const BATCH = 500;

/**
 * Sends the log of a tenant to one system elsewhere, in order and at least once: the next entries go only when those before have
 * arrived, and what was sent when the process died is sent again.
 */
@Injectable()
export class StreamSending implements JobHandler<Send>, OnModuleInit {
  readonly kind = 'log_stream.send';
  readonly payload = LogStreamSendDto;
  /** Some hours: then the next round of the sweep begins anew. */
  readonly policy: JobPolicy = {
    delaysMs: [5 * S, 15 * S, MIN, ...Array<number>(90).fill(5 * MIN)],
    visibilityMs: 2 * MIN,
    renewed: true,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly streams: StreamsRepository,
    private readonly sources: StreamSources,
    private readonly sender: StreamSender,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Has everything sent that has not arrived yet. */
  async catchUp(principal: Principal): Promise<void> {
    await this.tenantDb.run(principal, async (tx) => {
      const lagging = await this.streams.lagging(tx);
      const jobs = lagging.map(({ id }) => ({ payload: { streamId: id }, dedupeKey: id }));
      await this.queue.addAll(tx, this.kind, jobs);
    });
  }

  async run(job: Job<Send>): Promise<void> {
    const { principal, payload, signal } = job;
    for (;;) {
      const next = await this.next(principal, payload.streamId);
      if (!next || signal.aborted) return;
      const error =
        next.entries.length === 0
          ? null
          : await this.sender.send(principal.tenantId, next.target, next.entries);
      if (error !== null) {
        await this.tenantDb.run(principal, async (tx) => {
          await job.fail(tx, 'not_taken');
          await this.streams.failed(tx, next.target.id, error, this.clock.now());
        });
        return;
      }
      await this.tenantDb.run(principal, async (tx) => {
        await job.renew(tx);
        await this.streams.sent(tx, next.target.id, next.upTo, this.clock.now());
      });
    }
  }

  /** Null when there is nothing to send, or nobody to send it to any more. */
  private next(
    principal: Principal,
    id: Job<Send>['payload']['streamId'],
  ): Promise<(SentEntries & { readonly target: StreamTarget }) | null> {
    return this.tenantDb.run(principal, async (tx) => {
      const target = await this.streams.target(tx, id);
      if (!target?.enabled) return null;
      const found = await this.sources.of(target.log).after(tx, target.sentUpTo, BATCH);
      return found && { target, ...found };
    });
  }
}
