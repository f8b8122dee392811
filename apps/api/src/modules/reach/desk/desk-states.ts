import { Injectable } from '@nestjs/common';
import type { DeskState } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { PresenceRepository } from '../presence/presence.repository.js';
import { RingsRepository } from '../rings/rings.repository.js';
import { incomingOf } from '../rings/ring-views.js';

/** All that a line has to know to go on. */
@Injectable()
export class DeskStates {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly presence: PresenceRepository,
    private readonly rings: RingsRepository,
  ) {}

  of(principal: Principal): Promise<DeskState> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.rings.openTo(tx, userId);
      const [own] = await this.presence.whereabouts(tx, [userId]);
      return {
        rings: rows.flatMap((row) => incomingOf(row) ?? []),
        unseenMissed: await this.rings.unseen(tx, userId),
        doNotDisturb: own?.doNotDisturb ?? false,
      };
    });
  }
}
