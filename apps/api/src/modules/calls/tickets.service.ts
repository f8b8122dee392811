import { Injectable } from '@nestjs/common';
import { type CallId, type Id, LIMITS, type Ticket } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from './call-access.js';
import { Consents } from './consent/consents.js';
import { CallPlaces } from './place/call-places.js';
import { phaseAt } from './schedule/schedule.js';
import { TicketsRepository } from './tickets.repository.js';

/** Tickets let one socket in, once, within 60 s. */
@Injectable()
export class Tickets {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tickets: TicketsRepository,
    private readonly access: CallAccess,
    private readonly consents: Consents,
    private readonly places: CallPlaces,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws NOT_FOUND, CALL_ENDED, CALL_NOT_OPEN, CONSENT_REQUIRED. Whether there is a seat is decided when the ticket is used. */
  async issue(principal: Principal, callId: CallId): Promise<Ticket> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + LIMITS.ticketLifetimeS * 1000);
    const { actor, tenantId } = principal;
    const nodes = await this.places.nodesNow();
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.atTheDoor(tx, principal, callId);
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      if (phaseAt(call, this.clock.now()) === 'planned') throw new DomainError('CALL_NOT_OPEN');
      await this.consents.requireOf(tx, principal);
      await this.tickets.insert(tx, {
        tenantId,
        id: this.ids.next<Id<'Ticket'>>(),
        callId,
        tokenHash: hashSecret(secret),
        sessionId: actor.kind === 'user' ? actor.sessionId : null,
        guestSessionId: actor.kind === 'guest' ? actor.guestSessionId : null,
        expiresAt,
      });
      await this.audit.record(tx, 'call.ticket_issued', { callId });
      const { url } = await this.places.choose(tx, callId, nodes);
      return {
        ticket: secret,
        url,
        front: new URL(this.environment.PUBLIC_URL).origin,
        expiresAt: expiresAt.toISOString(),
      };
    });
  }
}
