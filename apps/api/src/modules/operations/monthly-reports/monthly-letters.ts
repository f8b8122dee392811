import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import { AdministratorsRepository } from '../../identity/index.js';
import { LetterChoicesRepository } from '../letters/letter-choices.repository.js';
import { LetterLinks } from '../letters/letter-links.js';
import { monthlyLetter } from './monthly-letter.js';
import { MonthlyReportLetterDto } from './monthly-report.dto.js';
import { MonthlyReportRepository } from './monthly-report.repository.js';

type Notice = 'monthly_report.letter';

const MIN = 60_000;

/** Writes to administrators that the report of a month is there, one letter a job. */
@Injectable()
export class MonthlyLetters implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'monthly_report.letter';
  readonly payload = MonthlyReportLetterDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN], visibilityMs: MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: MonthlyReportRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly choices: LetterChoicesRepository,
    private readonly links: LetterLinks,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nobody who has said no meanwhile is written to. Throws NOT_FOUND for nobody's user or report. */
  async run({ principal, payload: { monthlyReportId, userId } }: Job<Notice>): Promise<void> {
    const [report, receiver, unwilling] = await this.tenantDb.run(principal, async (tx) => [
      await this.repository.find(tx, monthlyReportId),
      await this.administrators.receiver(tx, userId),
      await this.choices.unwilling(tx, 'monthly_report'),
    ]);
    if (!report || !receiver) throw new DomainError('NOT_FOUND');
    if (!this.mailer.sends || unwilling.has(userId)) return;
    const url = new URL('/admin/monthly-reports', this.environment.PUBLIC_URL).href;
    const { tenant, locale, email } = receiver;
    const end = await this.links.of(principal.tenantId, userId, 'monthly_report');
    const letter = monthlyLetter(locale, { tenant, month: report.month.slice(0, 7), url, end: end.page });
    await this.mailer.send({ to: email, ...letter, oneClickEnd: end.oneClick });
  }
}
