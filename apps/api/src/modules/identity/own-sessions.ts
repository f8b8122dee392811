import { Injectable } from '@nestjs/common';
import type { SessionId, SessionView } from '@rinjo/contract';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { Sessions } from './sessions.js';
import { SessionsRepository } from './sessions.repository.js';

/** The sessions of the caller. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(principal: Principal): Promise<SessionView[]> {
    const { userId, sessionId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const sessions = await this.repository.ofUser(tx, userId, this.clock.now());
      return sessions.map(({ id, address, userAgent, factors, ...session }) => ({
        ...{ id, address, userAgent, factors },
        current: id === sessionId,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
      }));
    });
  }

  /** Throws NOT_FOUND, also for a session of somebody else. */
  revoke(principal: Principal, id: SessionId): Promise<void> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const session = await this.repository.find(tx, id);
      if (session?.userId !== userId) throw new DomainError('NOT_FOUND');
      await this.sessions.end(tx, id);
      await this.audit.record(tx, 'session.revoked', { userId, sessionId: id });
    });
  }
}
