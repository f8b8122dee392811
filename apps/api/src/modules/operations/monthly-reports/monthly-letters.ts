import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Job, JobHandler } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { NOTICE_POLICY, NoticePost } from '../../identity/index.js';
import { LetterChoicesRepository } from '../letters/letter-choices.repository.js';
import { LetterLinks } from '../letters/letter-links.js';
import { monthlyLetter } from './monthly-letter.js';
import { MonthlyReportLetterDto } from './monthly-report.dto.js';
import { MonthlyReportRepository } from './monthly-report.repository.js';

type Notice = 'monthly_report.letter';

/** Writes to administrators that the report of a month is there, one letter a job. */
@Injectable()
export class MonthlyLetters implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'monthly_report.letter';
  readonly payload = MonthlyReportLetterDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly queue: JobQueue,
    private readonly repository: MonthlyReportRepository,
    private readonly choices: LetterChoicesRepository,
    private readonly links: LetterLinks,
    private readonly post: NoticePost,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nobody who has said no meanwhile is written to. Throws NOT_FOUND for nobody's user or report. */
  async run({ principal, payload: { monthlyReportId, userId } }: Job<Notice>): Promise<void> {
    const url = new URL('/admin/monthly-reports', this.environment.PUBLIC_URL).href;
    await this.post.send(principal, {
      userId,
      read: async (tx) => {
        const report = await this.repository.find(tx, monthlyReportId);
        if (!report) throw new DomainError('NOT_FOUND');
        const unwilling = await this.choices.unwilling(tx, 'monthly_report');
        return { month: report.month.slice(0, 7), isUnwilling: unwilling.has(userId) };
      },
      write: async ({ month, isUnwilling }, { locale, tenant }) => {
        if (isUnwilling) return null;
        const end = await this.links.of(principal.tenantId, userId, 'monthly_report');
        const letter = monthlyLetter(locale, { tenant, month, url, end: end.page });
        return { ...letter, oneClickEnd: end.oneClick };
      },
    });
  }
}
