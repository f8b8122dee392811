import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../../platform/access/principal.js';
import { type Freshness, StepUps } from '../../../../platform/access/step-ups.port.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Clock } from '../../../../platform/time/clock.js';
import { SessionsRepository } from '../../sessions.repository.js';
import { FactorStates } from '../factor-states.js';
import { freshnessOf } from './freshness.js';

/** How fresh the proof of a session is. */
@Injectable()
export class SessionFreshness extends StepUps {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: SessionsRepository,
    private readonly states: FactorStates,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async freshness(principal: Principal): Promise<Freshness> {
    if (principal.actor.kind !== 'user') return 'stale';
    return this.tenantDb.run(principal, (tx) => this.freshnessIn(tx));
  }

  override async freshnessIn(tx: Tx): Promise<Freshness> {
    const { actor } = tx.principal;
    if (actor.kind !== 'user') return 'stale';
    const session = await this.sessions.find(tx, actor.sessionId);
    if (!session) return 'stale';
    return freshnessOf(session, await this.states.of(tx, actor.userId), this.clock.now());
  }
}
