import { Injectable } from '@nestjs/common';
import type { MonthlyReportId, TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Turns } from '../../../platform/database/turns.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { MonthlyReportRepository } from './monthly-report.repository.js';
import { type ReportMonth, reportMonth } from './report-month.js';

const EVERY_MS = 3_600_000;
const DAY_MS = 24 * EVERY_MS;

/** Asks for the report of the month that has ended, of each tenant that was there in it. */
@Injectable()
export class MonthlyRounds extends RecurringWork {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly repository: MonthlyReportRepository,
    private readonly queue: JobQueue,
    private readonly turns: Turns,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'monthly reports', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    const month = reportMonth(this.clock.now());
    await this.turns.takeIfFree('monthly reports', async (signal) => {
      for (const tenantId of await this.tenants(month)) {
        signal.throwIfAborted();
        try {
          await this.ask(tenantId, month);
        } catch (cause) {
          // What goes wrong with one tenant keeps no other waiting.
          this.logger.error('a monthly report was not asked for', { tenantId, ...causeOf(cause) });
        }
      }
    });
  }

  /** Those that were there before the month was over, and are not being erased. */
  private async tenants({ to }: ReportMonth): Promise<readonly TenantId[]> {
    const rows = await this.system.query<{ readonly id: TenantId }>(
      `select tenant_id as id from tenant where not is_canary and created_at < $1
         and status in ('trial', 'active', 'suspended', 'cancelled') order by tenant_id`,
      [to],
    );
    return rows.map(({ id }) => id);
  }

  private async ask(tenantId: TenantId, { day }: ReportMonth): Promise<void> {
    const now = this.clock.now();
    const again = new Date(now.getTime() - DAY_MS);
    await this.tenantDb.run(jobPrincipal(tenantId, 'monthly-report'), async (tx) => {
      const id = await this.repository.ask(tx, this.ids.next<MonthlyReportId>(), day, now, again);
      if (id) await this.queue.add(tx, 'monthly_report.make', { monthlyReportId: id }, { dedupeKey: id });
    });
  }
}
