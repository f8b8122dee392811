import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ExportEnd, ExportId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.port.js';
import { AdministratorsRepository } from '../identity/index.js';
import { exportFailureLetter } from './export-failure-letter.js';
import { ExportFailureNoticeDto } from './exports.dto.js';
import { ExportsRepository } from './exports.repository.js';

type Notice = 'export.failure_notice';

const MIN = 60_000;
/** Ends that nobody wanted. */
const FAILURES: readonly ExportEnd[] = ['disk_full', 'failed'];

/** Writes to administrators that an export could not be packed, one letter a job. */
@Injectable()
export class ExportFailureNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'export.failure_notice';
  readonly payload = ExportFailureNoticeDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN], visibilityMs: MIN };

  constructor(
    private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: ExportsRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
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
    const [receiver, found] = await this.tenantDb.run(principal, async (tx) => [
      await this.administrators.receiver(tx, userId),
      await this.repository.view(tx, exportId),
    ]);
    if (!receiver) throw new DomainError('NOT_FOUND');
    if (!found || !this.mailer.sends) return;
    const url = `${this.environment.PUBLIC_URL}/admin/export`;
    const diskFull = found.end === 'disk_full';
    const letter = exportFailureLetter(receiver.locale, { tenant: receiver.tenant, diskFull, url });
    await this.mailer.send({ to: receiver.email, ...letter });
  }
}
