import { Injectable } from '@nestjs/common';
import type { JobId, JobKind, JobKinds } from '@rinjo/contract';
import { Ids } from '../crypto/ids.js';
import { Notifications } from '../database/notifications.js';
import type { Tx } from '../database/tx.js';
import { Clock } from '../time/clock.js';
import type { JobHandler, JobPolicy } from './job.js';
import { JobRows } from './job-rows.js';

/** Heard by every process when there is something to do. */
export const JOBS_CHANNEL = 'rinjo_jobs';

export interface JobOptions {
  /** Not before. */
  readonly runAt?: Date;
  /** While a job of this kind and key has not ended, no second one is added. */
  readonly dedupeKey?: string;
}

/** Work for later, written with the change that causes it: both happen or neither. Its tenant is that of the transaction. */
@Injectable()
export class JobQueue {
  private readonly handlers = new Map<JobKind, JobHandler<JobKind>>();
  /** Of kinds that other processes work on. */
  private readonly policies = new Map<JobKind, JobPolicy>();

  constructor(
    private readonly rows: JobRows,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Says who does the jobs of a kind; once, when the process starts. */
  handle<K extends JobKind>(handler: JobHandler<K>): void {
    if (this.handlers.has(handler.kind)) throw new Error(`Two handlers for jobs ${handler.kind}`);
    this.handlers.set(handler.kind, handler);
  }

  /** Says how jobs are tried that this process adds and others do. */
  leaveToOthers(kind: JobKind, policy: JobPolicy): void {
    this.policies.set(kind, policy);
  }

  handlerOf(kind: JobKind): JobHandler<JobKind> {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`No handler for jobs ${kind}`);
    return handler;
  }

  /** The kinds that this process works on. */
  get kinds(): readonly JobKind[] {
    return [...this.handlers.keys()];
  }

  /** Adds a job. The payload names things by id and says little: at most 4 kB, and no secret. */
  add<K extends JobKind>(tx: Tx, kind: K, payload: JobKinds[K], options: JobOptions = {}): Promise<number> {
    return this.addAll(tx, kind, [{ ...options, payload }]);
  }

  /** Adds several in one statement; answers how many, without those whose key was there. */
  async addAll<K extends JobKind>(
    tx: Tx,
    kind: K,
    jobs: readonly (JobOptions & { readonly payload: JobKinds[K] })[],
  ): Promise<number> {
    if (jobs.length === 0) return 0;
    const now = this.clock.now();
    const rows = jobs.map(({ payload, runAt = now, dedupeKey = null }) => ({
      id: this.ids.next<JobId>(),
      payload,
      dedupeKey,
      runAt,
    }));
    const policy = this.policies.get(kind) ?? this.handlerOf(kind).policy;
    const maxAttempts = policy.delaysMs.length + 1;
    const added = await this.rows.insert(tx, kind, maxAttempts, rows);
    // What is due later is found by looking.
    if (added > 0 && rows.some(({ runAt }) => runAt <= now))
      await this.notifications.send(tx, JOBS_CHANNEL, '');
    return added;
  }

  /** Takes jobs back that have not ended; one that is being worked on cannot complete any more. */
  cancel(tx: Tx, kind: JobKind, dedupeKeys: readonly string[]): Promise<void> {
    return this.rows.cancel(tx, kind, dedupeKeys);
  }
}
