import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { Turns } from '../../../platform/database/turns.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { LogTables } from '../../tenancy/index.js';
import { DatabaseChecks } from './database/database-checks.js';
import { DailyRuns } from './daily-runs.js';
import { MonthlyReports } from './monthly-reports.js';
import { ObjectChecks } from './object-checks.js';

const EVERY_MS = 300_000;
/** Bytes of one round, of all tenants: 7 MB/s, and 600 GB a day. One tenant leaves something for the others. */
const ROUND_BYTES = 2_000_000_000;
const TENANT_BYTES = 250_000_000;

/** Goes on with the checks, a little in each round, on one node at a time: what was checked is written down with each object. */
@Injectable()
export class IntegrityRounds extends RecurringWork {
  constructor(
    private readonly tables: LogTables,
    private readonly checks: ObjectChecks,
    private readonly runs: DailyRuns,
    private readonly reports: MonthlyReports,
    private readonly database: DatabaseChecks,
    private readonly turns: Turns,
    clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'integrity', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    await this.turns.takeIfFree('integrity', async (signal) => {
      await this.database.daily();
      let left = ROUND_BYTES;
      for (const tenantId of await this.tables.tenants()) {
        signal.throwIfAborted();
        try {
          const principal = jobPrincipal(tenantId, 'integrity');
          if (left > 0) left -= await this.checks.some(principal, Math.min(left, TENANT_BYTES));
          await this.runs.add(principal);
          await this.reports.add(principal);
        } catch (cause) {
          // What goes wrong with one tenant keeps no other waiting.
          this.logger.error('the integrity of a tenant was not checked', { tenantId, ...causeOf(cause) });
        }
      }
    });
  }
}
