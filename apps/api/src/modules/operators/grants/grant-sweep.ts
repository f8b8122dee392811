import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { Deciding } from './deciding.js';
import { GrantsRepository } from './grants.repository.js';

const EVERY_MS = 15_000;

/** Writes down that the time of a grant is over, or that its operator is gone. It lets nobody in before that either: every request asks the clock. */
@Injectable()
export class GrantSweep extends RecurringWork {
  constructor(
    private readonly repository: GrantsRepository,
    private readonly deciding: Deciding,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'operators’ grants', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    for (const { tenantId, id } of await this.repository.due(this.clock.now()))
      await this.tenantDb.run(jobPrincipal(tenantId, 'operator-access'), async (tx) => {
        const grant = await this.repository.lock(tx, id);
        // Another node may have been faster. Who is gone has ended it; what is late, the time.
        if (grant?.endedAt === null) await this.deciding.end(tx, id, 'operator');
      });
  }
}
