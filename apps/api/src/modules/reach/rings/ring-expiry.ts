import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallSummons } from '../../calls/index.js';
import { TenantLookup } from '../../tenancy/index.js';
import { RingChanges } from './ring-changes.js';
import { RingsRepository } from './rings.repository.js';

/** Ends rings that nobody answered, whichever process began them. */
@Injectable()
export class RingExpiry {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly rings: RingsRepository,
    private readonly changes: RingChanges,
    private readonly summons: CallSummons,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<void> {
    for (const { tenantId, id } of await this.lookup.ringsDue(this.clock.now()))
      await this.tenantDb.run(jobPrincipal(tenantId, 'ring-expiry'), async (tx) => {
        const ring = await this.rings.find(tx, id);
        if (!ring) return;
        await this.summons.lock(tx, ring.callId);
        await this.changes.move(tx, id, 'expire');
      });
  }
}
