import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { IS_REHEARSAL } from '../../config/rehearsal.js';
import { jobPrincipal } from '../access/principal.js';
import { Notifications } from '../database/notifications.js';
import { TenantDb } from '../database/tenant-db.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock, type Timer } from '../time/clock.js';
import { JobAttempt } from './job-attempt.js';
import { fairShares } from './fair-shares.js';
import { observeJobs } from './job-metrics.js';
import { JOBS_CHANNEL, JobQueue } from './job-queue.js';
import { JobRows } from './job-rows.js';
import { JobRunner } from './job-runner.js';

/** Jobs that one process works on at a time, and how many of them may be of one tenant. */
const AT_ONCE = 16;
const PER_TENANT = 4;
/** Due times are looked for this often; what is due at once is told of by NOTIFY. */
const LOOK_MS = 1_000;
const DRAIN_MS = 2_000;

/** Takes due jobs of all tenants and has them done, on every node at the same time. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly running = new Map<JobAttempt, Promise<void>>();
  private readonly leave: (() => void)[] = [];
  private timer: Timer | null = null;
  private looking: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly rows: JobRows,
    private readonly runner: JobRunner,
    private readonly tenantDb: TenantDb,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (IS_REHEARSAL) return; // the jobs are those of the service that goes on
    this.leave.push(observeJobs(() => this.rows.counts(this.clock.now())));
    this.leave.push(this.notifications.listen(JOBS_CHANNEL, () => this.wake()));
    this.schedule();
  }

  /** Takes nothing more, lets what is under way end for 2 s, and gives the rest back to the other processes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timer?.cancel();
    for (const leave of this.leave) leave();
    await this.looking;
    await new Promise<void>((resolve) => {
      const late = this.clock.after(DRAIN_MS, resolve);
      void Promise.allSettled(this.running.values()).then(() => {
        late.cancel();
        resolve();
      });
    });
    for (const attempt of this.running.keys()) await attempt.giveBack();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.stopped) return;
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = this.look()
      .catch((cause: unknown) => this.logger.error('Jobs could not be taken', causeOf(cause)))
      .finally(() => {
        this.looking = null;
        if (!this.again) return;
        this.again = false;
        this.wake();
      });
  }

  /** Resolves when nothing is under way and nothing that was due is left. */
  async idle(): Promise<void> {
    this.wake();
    while (this.looking !== null || this.running.size > 0)
      await Promise.allSettled([this.looking, ...this.running.values()]);
  }

  private schedule(): void {
    this.timer = this.clock.after(LOOK_MS, () => {
      this.wake();
      this.schedule();
    });
  }

  private async look(): Promise<void> {
    const free = AT_ONCE - this.running.size;
    const { kinds } = this.queue;
    if (free <= 0 || kinds.length === 0) return;
    const due = await this.rows.tenantsDue(this.clock.now(), kinds);
    const waiting = due.map((tenantId) => ({ tenantId, running: this.runningFor(tenantId) }));
    for (const [tenantId, share] of fairShares(free, PER_TENANT, waiting)) await this.take(tenantId, share);
  }

  private runningFor(tenantId: TenantId): number {
    return [...this.running.keys()].filter((attempt) => attempt.principal.tenantId === tenantId).length;
  }

  private async take(tenantId: TenantId, limit: number): Promise<void> {
    const { kinds } = this.queue;
    const asked = { kinds, limit, now: this.clock.now(), token: randomUUID() };
    const visibility = kinds.map((kind) => [kind, this.queue.handlerOf(kind).policy.visibilityMs] as const);
    const taken = await this.tenantDb.run(jobPrincipal(tenantId, 'jobs'), (tx) =>
      this.rows.take(tx, asked, Object.fromEntries(visibility)),
    );
    for (const row of taken) {
      const attempt = this.runner.attempt(tenantId, row);
      const done = this.runner.run(attempt).finally(() => {
        this.running.delete(attempt);
        this.wake();
      });
      this.running.set(attempt, done);
    }
  }
}
