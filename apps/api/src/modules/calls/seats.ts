import { Injectable } from '@nestjs/common';
import type { CallId, ParticipantId } from '@rinjo/contract';
import type { Proof } from '../../platform/access/principal-source.port.js';
import type { Actor } from '../../platform/access/principal.js';
import type { RightsChanged } from '../../platform/events/revocations.port.js';
import type { Connection, SeatRef } from '../../platform/realtime/connection.js';
import { RememberedAcks } from '../../platform/realtime/remembered-acks.js';
import type { Timer } from '../../platform/time/clock.js';
import { seatsTaken, sockets } from './call-metrics.js';

/** A seat on this process: who sits there, through which socket, or until when it is held. */
export interface Seat {
  readonly ref: SeatRef;
  /** The session that the seat was given for; null when that session is gone. */
  readonly proof: Proof | null;
  acks: RememberedAcks;
  connection: Connection | null;
  hold: Timer | null;
}

/** What an actor proves itself with; null for jobs and strangers. */
export function proofOf(actor: Actor, tenantId: Proof['tenantId']): Proof | null {
  switch (actor.kind) {
    case 'user':
      return { tenantId, kind: 'session', id: actor.sessionId };
    case 'guest':
      return { tenantId, kind: 'guest', id: actor.guestSessionId };
    case 'key':
    case 'operator':
    case 'job':
    case 'anonymous':
      return null;
  }
}

/** The seats and the sockets of this process. */
@Injectable()
export class Seats {
  private readonly seats = new Map<ParticipantId, Seat>();
  private readonly connections = new Set<Connection>();

  connected(connection: Connection): void {
    this.connections.add(connection);
    sockets.inc();
  }

  disconnected(connection: Connection): void {
    if (this.connections.delete(connection)) sockets.dec();
  }

  /** The lines of these people into calls. */
  linesOf({ tenantId, userIds }: RightsChanged): Connection[] {
    return [...this.connections].filter(
      ({ principal: { tenantId: own, actor } }) =>
        own === tenantId && actor.kind === 'user' && userIds.includes(actor.userId),
    );
  }

  find(id: ParticipantId): Seat | null {
    return this.seats.get(id) ?? null;
  }

  ofCall(callId: CallId): Seat[] {
    return [...this.seats.values()].filter((seat) => seat.ref.callId === callId);
  }

  all(): readonly Seat[] {
    return [...this.seats.values()];
  }

  /** A seat without a socket, as it is found after a restart. */
  add(ref: SeatRef, proof: Proof | null): Seat {
    const seat: Seat = { ref, proof, acks: new RememberedAcks(), connection: null, hold: null };
    this.seats.set(ref.participantId, seat);
    seatsTaken.inc();
    return seat;
  }

  /** Puts a connection on a seat; answers the one that sat there before. */
  sit(seat: Seat, connection: Connection): Connection | null {
    const before = seat.connection;
    seat.hold?.cancel();
    seat.hold = null;
    seat.connection = connection;
    connection.seat = seat.ref;
    if (before && before !== connection) before.seat = null;
    return before === connection ? null : before;
  }

  /** Forgets a seat; answers the connection that sat there. */
  free(id: ParticipantId): Connection | null {
    const seat = this.seats.get(id);
    if (!seat) return null;
    this.seats.delete(id);
    seatsTaken.dec();
    seat.hold?.cancel();
    if (seat.connection) seat.connection.seat = null;
    return seat.connection;
  }

  /** Everything that a proof of identity has open here. */
  openedBy(proof: Proof): { readonly seats: Seat[]; readonly connections: Connection[] } {
    const same = (other: Proof | null): boolean =>
      other !== null &&
      other.kind === proof.kind &&
      other.id === proof.id &&
      other.tenantId === proof.tenantId;
    return {
      seats: [...this.seats.values()].filter((seat) => same(seat.proof)),
      connections: [...this.connections].filter(({ principal }) =>
        same(proofOf(principal.actor, principal.tenantId)),
      ),
    };
  }
}
