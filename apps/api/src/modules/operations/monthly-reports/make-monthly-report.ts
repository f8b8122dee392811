import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MonthlyReportId } from '@rinjo/contract';
import { ColumnSecrets, type SecretPlace } from '../../../platform/crypto/column-secrets.js';
import { sha256 } from '../../../platform/crypto/sha256.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { AdministratorsRepository } from '../../identity/index.js';
import { LetterChoicesRepository } from '../letters/letter-choices.repository.js';
import { GatherMonth } from './gathering/gather-month.js';
import { MakeMonthlyReportDto } from './monthly-report.dto.js';
import { MonthlyReportRepository, type SealedReport } from './monthly-report.repository.js';
import { monthOf } from './report-month.js';

type Make = 'monthly_report.make';

const MIN = 60_000;

/** Where the JSON of a report is kept. */
export const placeOf = (id: MonthlyReportId): SecretPlace => ({
  ...{ table: 'monthly_report', column: 'document', rowId: id },
});

/** Writes down what a tenant's month was like, as JSON under the tenant's key: what is printed later is made of that alone. */
@Injectable()
export class MakeMonthlyReport implements JobHandler<Make>, OnModuleInit {
  readonly kind = 'monthly_report.make';
  readonly payload = MakeMonthlyReportDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN], visibilityMs: 5 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: MonthlyReportRepository,
    private readonly gather: GatherMonth,
    private readonly secrets: ColumnSecrets,
    private readonly administrators: AdministratorsRepository,
    private readonly choices: LetterChoicesRepository,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Throws NOT_FOUND. */
  async run(job: Job<Make>): Promise<void> {
    const { principal, payload } = job;
    const report = await this.tenantDb.run(principal, (tx) =>
      this.repository.find(tx, payload.monthlyReportId),
    );
    if (!report) throw new DomainError('NOT_FOUND');
    if (report.state === 'done') return;
    try {
      await this.make(job, report);
    } catch (cause) {
      if (job.signal.aborted) throw cause;
      this.logger.error('a monthly report was not made', { monthlyReportId: report.id, ...causeOf(cause) });
      await this.tenantDb.run(principal, async (tx) => {
        if (!(await job.fail(tx, 'INTERNAL'))) await this.repository.failed(tx, report.id);
      });
    }
  }

  private async make(job: Job<Make>, { id, month }: SealedReport): Promise<void> {
    const { principal } = job;
    const facts = await this.gather.of(principal, monthOf(month));
    const text = JSON.stringify(facts);
    const sealed = await this.secrets.seal(principal.tenantId, placeOf(id), text);
    const hash = sha256(Buffer.from(text, 'utf8'));
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.done(tx, id, new Date(facts.madeAt), sealed, hash);
      const details = { monthlyReportId: id, month: facts.month, sha256: hash.toString('hex') };
      await this.audit.record(tx, 'monthly_report.made', details);
      await this.tell(tx, id);
      await job.complete(tx);
    });
  }

  /** A letter to each administrator who has not said that they want none. */
  private async tell(tx: Tx, monthlyReportId: MonthlyReportId): Promise<void> {
    const unwilling = await this.choices.unwilling(tx, 'monthly_report');
    const willing = (await this.administrators.all(tx)).filter(({ userId }) => !unwilling.has(userId));
    await this.queue.addAll(
      tx,
      'monthly_report.letter',
      willing.map(({ userId }) => ({ payload: { monthlyReportId, userId } })),
    );
  }
}
