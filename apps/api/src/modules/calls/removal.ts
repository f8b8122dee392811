import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { GuestSessions } from '../identity/index.js';
import { mayInCall } from './call.js';
import { Departures } from './departures.js';
import { GuestLinksRepository } from './guest-links.repository.js';
import { LiveCalls } from './live-calls.js';
import type { ParticipantEntity } from './participant.entity.js';
import { TicketsRepository } from './tickets.repository.js';

/** A host takes somebody's seat away for good: nothing that person holds opens the call again. */
@Injectable()
export class Removal {
  constructor(
    private readonly departures: Departures,
    private readonly live: LiveCalls,
    private readonly links: GuestLinksRepository,
    private readonly tickets: TicketsRepository,
    private readonly guests: GuestSessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN for anybody but hosts, NOT_FOUND for somebody who is not in this call, CONFLICT for oneself. */
  async remove(principal: Principal, by: SeatRef, participantId: ParticipantId): Promise<void> {
    await this.live.exclusive(by.callId, async () => {
      const live = this.live.of(by);
      const remover = live.participants.get(by.participantId);
      if (!remover || !mayInCall(remover.role, 'participant:remove'))
        throw new DomainError('FORBIDDEN', { permission: 'participant:remove' });
      if (!live.participants.has(participantId)) throw new DomainError('NOT_FOUND');
      if (participantId === by.participantId) throw new DomainError('CONFLICT');
      await this.departures.depart(principal, by.callId, [participantId], 'removed', async (tx, gone) => {
        for (const row of gone) await this.shutOut(tx, row);
      });
    });
  }

  private async shutOut(tx: Tx, row: ParticipantEntity): Promise<void> {
    await this.audit.record(tx, 'call.participant_removed', { callId: row.callId, participantId: row.id });
    if (!row.guestSessionId) return;
    await this.guests.revoke(tx, row.guestSessionId);
    await this.tickets.dropOf(tx, row.callId, row.guestSessionId);
    const link = await this.links.ofGuest(tx, row.guestSessionId);
    if (!link || link.revokedAt) return;
    await this.links.revoke(tx, link.id, this.clock.now());
    await this.audit.record(tx, 'call.guest_link_revoked', { callId: row.callId, guestLinkId: link.id });
  }
}
