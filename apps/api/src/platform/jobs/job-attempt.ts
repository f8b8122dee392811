import type { JobKind, JobKinds, TenantId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../access/principal.js';
import type { TenantDb } from '../database/tenant-db.js';
import type { Tx } from '../database/tx.js';
import type { Clock } from '../time/clock.js';
import { delayAfter, type Job, type JobHandler } from './job.js';
import type { JobRows, TakenJob } from './job-rows.js';

export type JobOutcome = 'open' | 'done' | 'retried' | 'dead' | 'given_back';

/** A job that this process works on, from taking it to its end. */
export class JobAttempt {
  readonly principal: Principal;
  private readonly aborter = new AbortController();
  private state: JobOutcome = 'open';

  constructor(
    tenantId: TenantId,
    readonly row: TakenJob,
    readonly handler: JobHandler<JobKind>,
    private readonly rows: JobRows,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
  ) {
    this.principal = jobPrincipal(tenantId, `job ${row.kind}`);
  }

  get outcome(): JobOutcome {
    return this.state;
  }

  /** What the handler gets to see. */
  jobOf(payload: JobKinds[JobKind]): Job<JobKind> {
    return {
      id: this.row.id,
      kind: this.row.kind,
      payload,
      principal: this.principal,
      attempt: this.row.attempts,
      signal: this.aborter.signal,
      complete: (tx) => this.complete(tx),
      fail: (tx, code) => this.fail(tx, code),
    };
  }

  async complete(tx: Tx): Promise<void> {
    await this.rows.complete(tx, this.row);
    tx.afterCommit(() => (this.state = 'done'));
  }

  async fail(tx: Tx, code: string): Promise<Date | null> {
    const now = this.clock.now();
    const delay = this.row.attempts < this.row.maxAttempts ? this.delay() : null;
    if (delay === null) {
      await this.bury(tx, code);
      return null;
    }
    const next = new Date(now.getTime() + delay);
    await this.rows.retry(tx, this.row, code, next);
    tx.afterCommit(() => (this.state = 'retried'));
    return next;
  }

  /** Not to be tried again. */
  async bury(tx: Tx, code: string): Promise<void> {
    await this.rows.bury(tx, this.row, code, this.clock.now());
    tx.afterCommit(() => (this.state = 'dead'));
  }

  /** Stops the work and lets another process do it. */
  async giveBack(): Promise<void> {
    this.state = 'given_back';
    await this.tenantDb.run(this.principal, (tx) => this.rows.release(tx, this.row, this.clock.now()));
    this.aborter.abort();
  }

  private delay(): number | null {
    return delayAfter(this.row.attempts, this.handler.policy, Math.random());
  }
}
