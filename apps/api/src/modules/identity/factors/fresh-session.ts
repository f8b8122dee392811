import { Injectable } from '@nestjs/common';
import type { SessionFactor } from '@rinjo/contract';
import { userActor } from '../../../platform/access/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { SessionsRepository } from '../sessions.repository.js';

/** Notes in the caller's session that they have just shown who they are. */
@Injectable()
export class FreshSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async shown(tx: Tx, factors: readonly SessionFactor[]): Promise<void> {
    const { sessionId } = userActor(tx.principal);
    await this.sessions.authenticated(tx, sessionId, factors, this.clock.now());
    await this.audit.record(tx, 'session.stepped_up', { sessionId, factors });
  }
}
