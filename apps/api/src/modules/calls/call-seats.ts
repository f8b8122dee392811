import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { proofOf, Seats } from './seats.js';

/** The seats of people who ask over HTTP. */
@Injectable()
export class CallSeats {
  constructor(private readonly seats: Seats) {}

  /** The caller's seat in a call on this process. Throws NOT_FOUND for whoever is not in it. */
  of({ actor, tenantId }: Principal, callId: CallId): SeatRef {
    const proof = proofOf(actor, tenantId);
    const seat = proof && this.seats.openedBy(proof).seats.find(({ ref }) => ref.callId === callId);
    if (!seat) throw new DomainError('NOT_FOUND');
    return seat.ref;
  }
}
