import { Injectable } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallSummons } from '../../calls/index.js';
import { TenantLookup } from '../../tenancy/index.js';
import { DeskPost } from './desk-post.js';

/** After a stop of the service nobody is reminded of what began longer ago. */
const STALE_MS = 5 * 60_000;

/** Tells those who are there that a planned call of theirs opens, and that it begins soon. */
@Injectable()
export class CallReminders {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly summons: CallSummons,
    private readonly post: DeskPost,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    const until = new Date(now + LIMITS.callOpensBeforeS * 1000);
    for (const { tenantId, id } of await this.lookup.callsToRemind(new Date(now - STALE_MS), until))
      await this.tenantDb.run(jobPrincipal(tenantId, 'call-reminder'), async (tx) => {
        const due = await this.summons.remind(tx, id);
        if (due) await this.post.send(tx, due.people, 'call.due', { call: due.call });
      });
  }
}
