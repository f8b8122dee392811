import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { JobKind, JobKinds, TenantId } from '@rinjo/contract';
import { TenantDb } from '../database/tenant-db.js';
import { DomainError } from '../errors/domain-error.js';
import { classify } from '../errors/wire-error.js';
import { AuditTrail } from '../events/audit-trail.port.js';
import { VALIDATION_OPTIONS } from '../http/validation.js';
import { logContext } from '../logging/log-context.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock } from '../time/clock.js';
import { Sweep } from '../time/sweep.js';
import { JobAttempt } from './job-attempt.js';
import { jobEnded } from './job-metrics.js';
import { JobQueue } from './job-queue.js';
import { JobRows, type TakenJob } from './job-rows.js';

/** What a handler or a row is refused for: not a fault that passes. */
const REFUSALS: readonly string[] = ['VALIDATION', 'NOT_FOUND', 'FORBIDDEN'];

/** Has a taken job done and writes down how it went. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly queue: JobQueue,
    private readonly rows: JobRows,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  attempt(tenantId: TenantId, row: TakenJob): JobAttempt {
    return new JobAttempt(
      tenantId,
      row,
      this.queue.handlerOf(row.kind),
      this.rows,
      this.tenantDb,
      this.clock,
    );
  }

  /** Never rejects: a job that cannot be settled becomes visible again by itself. Its log lines have the id of the request behind it. */
  run(attempt: JobAttempt): Promise<void> {
    const { id, requestId } = attempt.row;
    const { tenantId } = attempt.principal;
    return logContext.run({ requestId: requestId ?? id, tenantId }, () => this.runNamed(attempt));
  }

  private async runNamed(attempt: JobAttempt): Promise<void> {
    const begin = this.clock.now().getTime();
    const { kind } = attempt.row;
    const renewals = this.renewals(attempt);
    try {
      await this.work(attempt);
    } catch (cause) {
      this.logger.error('A job could not be settled', { kind, ...causeOf(cause) });
    } finally {
      await renewals?.stop();
    }
    jobEnded(kind, attempt.outcome, this.clock.now().getTime() - begin);
  }

  /** Three times within the time after which the job would be another's. */
  private renewals(attempt: JobAttempt): Sweep | null {
    const { renewed, visibilityMs } = attempt.handler.policy;
    if (!renewed) return null;
    const round = (): Promise<void> => attempt.renewAlone();
    const sweep = new Sweep(this.clock, this.logger, { name: 'a job', everyMs: visibilityMs / 3, round });
    sweep.start();
    return sweep;
  }

  private async work(attempt: JobAttempt): Promise<void> {
    try {
      await attempt.handler.run(attempt.jobOf(await payloadOf(attempt)));
    } catch (thrown) {
      if (attempt.outcome === 'open') await this.failed(attempt, thrown);
      return;
    }
    if (attempt.outcome === 'open') await this.tenantDb.run(attempt.principal, (tx) => attempt.complete(tx));
  }

  private async failed(attempt: JobAttempt, thrown: unknown): Promise<void> {
    const { code } = classify(thrown);
    const { kind, attempts } = attempt.row;
    if (thrown instanceof DomainError && REFUSALS.includes(code)) {
      await this.tenantDb.run(attempt.principal, (tx) => attempt.bury(tx, code));
      await this.audit.recordRefusal(attempt.principal, 'access.denied', { what: `job ${kind}` });
      return;
    }
    this.logger.warn('A job failed', { kind, attempts, ...causeOf(thrown) });
    await this.tenantDb.run(attempt.principal, (tx) => attempt.fail(tx, code));
  }
}

/** The payload as its class allows it. Throws VALIDATION for what nobody here has written, e.g. with a tenant of its own. */
async function payloadOf({ row, handler }: JobAttempt): Promise<JobKinds[JobKind]> {
  if (typeof row.payload !== 'object' || row.payload === null || Array.isArray(row.payload))
    throw new DomainError('VALIDATION');
  const payload = plainToInstance(handler.payload, row.payload);
  if ((await validate(payload, VALIDATION_OPTIONS)).length > 0) throw new DomainError('VALIDATION');
  return payload;
}
