import { IsUUID } from 'class-validator';
import type { WebhookDeliveryId } from '@rinjo/contract';
import { Ids } from '../../apps/api/src/platform/crypto/ids.js';
import { Notifications } from '../../apps/api/src/platform/database/notifications.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import type { Job, JobPolicy } from '../../apps/api/src/platform/jobs/job.js';
import { JobQueue } from '../../apps/api/src/platform/jobs/job-queue.js';
import { JobRows } from '../../apps/api/src/platform/jobs/job-rows.js';
import { JobRunner } from '../../apps/api/src/platform/jobs/job-runner.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { Logger } from '../../apps/api/src/platform/logging/logger.js';
import type { Clock } from '../../apps/api/src/platform/time/clock.js';
import type { TestApp } from './app.js';

const KIND = 'webhook.deliver';
export type TestJob = Job<typeof KIND>;

class PayloadDto {
  @IsUUID() readonly deliveryId: WebhookDeliveryId;
}

/** A process that works on jobs, with a test's own idea of what a job is. Give the app an idle `JobWorker`. */
export class JobNode {
  readonly queue: JobQueue;
  readonly worker: JobWorker;

  constructor(
    app: TestApp,
    clock: Clock,
    work: (job: TestJob) => Promise<void>,
    policy: JobPolicy = { delaysMs: [1_000, 2_000], visibilityMs: 30_000 },
  ) {
    const [rows, db, audit] = [app.get(JobRows), app.get(TenantDb), app.get(AuditTrail)];
    const [notifications, logger] = [app.get(Notifications), new Logger('error')];
    this.queue = new JobQueue(rows, notifications, clock, app.get(Ids));
    this.queue.handle({ kind: KIND, payload: PayloadDto, policy, run: work });
    const runner = new JobRunner(this.queue, rows, db, audit, clock, logger);
    this.worker = new JobWorker(this.queue, rows, runner, db, notifications, clock, logger);
  }
}

/** Stands in for the app's own worker, so that the test's are the only ones. */
export const idleWorker = { onApplicationBootstrap: (): void => undefined };
