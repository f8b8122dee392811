import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../access/principal.js';
import { SystemDb } from '../database/system-db.js';
import { TenantDb } from '../database/tenant-db.js';
import { Logger } from '../logging/logger.js';
import { Clock } from '../time/clock.js';
import { RecurringWork } from '../time/recurring-work.js';

const EVERY_MS = 600_000;

/**
 * Forgets requests, with their answers, once their time is over. A claim does so too, for its own tenant; this is for
 * those that send nothing any more.
 */
@Injectable()
export class IdempotencySweep extends RecurringWork {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'done requests', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.system.query<{ tenantId: TenantId }>(
      'select distinct tenant_id as "tenantId" from idempotency_key where expires_at <= $1',
      [now],
    );
    for (const { tenantId } of tenants)
      await this.tenantDb.run(jobPrincipal(tenantId, 'idempotency-sweep'), (tx) =>
        tx.query('delete from idempotency_key where expires_at <= $1', [now]),
      );
  }
}
