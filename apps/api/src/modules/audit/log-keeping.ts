import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { RecurringWork } from '../../platform/time/recurring-work.js';
import { LogTables } from '../tenancy/index.js';
import { AlertsRepository } from './alerts/alerts.repository.js';

const EVERY_MS = 6 * 3_600_000;
/** Entries that one statement forgets: it ends well within its time limit. */
const AT_ONCE = 2_000;

/** Several times a day: partitions for the months to come, and an end to what is older than the plan of its tenant keeps. */
@Injectable()
export class LogKeeping extends RecurringWork {
  constructor(
    private readonly tables: LogTables,
    private readonly tenantDb: TenantDb,
    private readonly alerts: AlertsRepository,
    private readonly logger: Logger,
    clock: Clock,
  ) {
    super(clock, logger, { name: 'the keeping of logs', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    const made = await this.tables.partitionsAhead();
    if (made.length > 0) this.logger.info('partitions of logs made', { made: made.join(' ') });
    for (const tenantId of await this.tables.tenants()) {
      while (await this.tables.forget(tenantId, AT_ONCE));
      await this.tenantDb.run(jobPrincipal(tenantId, 'log-keeping'), (tx) => this.alerts.forget(tx));
    }
  }
}
