import { Injectable } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { StepUps } from '../../../../platform/access/step-ups.port.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import { SessionsRepository } from '../../sessions.repository.js';

/** How fresh the proof of a session is. */
@Injectable()
export class SessionFreshness extends StepUps {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async isFresh(principal: Principal): Promise<boolean> {
    const { actor } = principal;
    if (actor.kind !== 'user') return false;
    const session = await this.tenantDb.run(principal, (tx) => this.sessions.find(tx, actor.sessionId));
    if (!session) return false;
    return this.clock.now().getTime() - session.authenticatedAt.getTime() < LIMITS.stepUpS * 1000;
  }
}
