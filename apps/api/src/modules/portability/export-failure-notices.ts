import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ExportEnd, ExportId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Job, JobHandler } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AdministratorsRepository, NOTICE_POLICY, NoticePost } from '../identity/index.js';
import { exportFailureLetter } from './export-failure-letter.js';
import { ExportFailureNoticeDto } from './exports.dto.js';
import { ExportsRepository } from './exports.repository.js';

type Notice = 'export.failure_notice';

/** Ends that nobody wanted. */
const FAILURES: readonly ExportEnd[] = ['disk_full', 'failed'];

/** Writes to administrators that an export could not be packed, one letter a job. */
@Injectable()
export class ExportFailureNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'export.failure_notice';
  readonly payload = ExportFailureNoticeDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly repository: ExportsRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly post: NoticePost,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** In the transaction that ends it. Nothing to say of an end that somebody wanted. */
  async tell(tx: Tx, exportId: ExportId, end: ExportEnd): Promise<void> {
    if (!FAILURES.includes(end)) return;
    const receivers = await this.administrators.all(tx);
    await this.queue.addAll(
      tx,
      this.kind,
      receivers.map(({ userId }) => ({ payload: { exportId, userId } })),
    );
  }

  /** Nothing to say of one that is gone by then. Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { exportId, userId } }: Job<Notice>): Promise<void> {
    const url = `${this.environment.PUBLIC_URL}/admin/export`;
    await this.post.send(principal, {
      userId,
      read: (tx) => this.repository.view(tx, exportId),
      write: (found, { locale, tenant }) =>
        found && exportFailureLetter(locale, { tenant, diskFull: found.end === 'disk_full', url }),
    });
  }
}
