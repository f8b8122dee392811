import type { JobKind, JobKinds, TenantId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../access/principal.js';
import type { TenantDb } from '../database/tenant-db.js';
import type { Tx } from '../database/tx.js';
import { DomainError } from '../errors/domain-error.js';
import type { Clock } from '../time/clock.js';
import { delayAfter, type Job, type JobHandler } from './job.js';
import { jobName, type JobRows, type TakenJob } from './job-rows.js';

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
    this.principal = jobPrincipal(tenantId, jobName(row.kind), row.requestId);
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
      renew: (tx) => this.renew(tx),
      complete: (tx) => this.complete(tx),
      fail: (tx, code) => this.fail(tx, code),
    };
  }

  async renew(tx: Tx): Promise<void> {
    const until = new Date(this.clock.now().getTime() + this.handler.policy.visibilityMs);
    await this.rows.renew(tx, this.row, until);
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

  /** Says by itself that this process still works on the job. Stops the work when it is another's by now. */
  async renewAlone(): Promise<void> {
    try {
      await this.tenantDb.run(this.principal, (tx) => this.renew(tx));
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      if (this.state !== 'open') return; // it has ended meanwhile
      this.state = 'given_back';
      this.aborter.abort();
    }
  }

  private delay(): number | null {
    return delayAfter(this.row.attempts, this.handler.policy, Math.random());
  }
}
