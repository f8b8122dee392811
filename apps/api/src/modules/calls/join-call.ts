import { Injectable } from '@nestjs/common';
import type { JoinCall as Input, JoinedCall, WaitingCall } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { Connection, SeatRef } from '../../platform/realtime/connection.js';
import { CallOpening } from './call-opening.js';
import { Departures } from './departures.js';
import { Holds } from './holds.js';
import { LiveCalls } from './live-calls.js';
import { Lobby } from './lobby/lobby.js';
import { MediaPort } from './media.port.js';
import { SeatGiving } from './seat-giving.js';
import { proofOf, Seats } from './seats.js';

/** Takes a seat for a connection, or a place in the lobby. Throws CALL_FULL, CALL_ENDED, CALL_ELSEWHERE, CONCURRENT_CALLS_LIMIT, REMOVED_FROM_CALL, ADMISSION_DENIED, LOBBY_FULL, MEDIA_UNAVAILABLE. */
@Injectable()
export class JoinCall {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly giving: SeatGiving,
    private readonly opening: CallOpening,
    private readonly departures: Departures,
    private readonly holds: Holds,
    private readonly live: LiveCalls,
    private readonly lobby: Lobby,
    private readonly seats: Seats,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
  ) {}

  run(connection: Connection, input: Input): Promise<JoinedCall | WaitingCall> {
    if (connection.seat) throw new DomainError('ALREADY_JOINED');
    const { callId, participantId } = connection.call;
    if (participantId) throw new DomainError('ALREADY_JOINED');
    return this.live.exclusive(callId, () => this.join(connection, input));
  }

  private async join(connection: Connection, input: Input): Promise<JoinedCall | WaitingCall> {
    const {
      principal,
      call: { callId },
    } = connection;
    const alive = await this.opening.alive();
    const admitted = await this.tenantDb.run(principal, (tx) =>
      this.giving.give(tx, connection, input, alive),
    );
    if (admitted.kind === 'lobby') return this.lobby.enter(connection, admitted.row);
    const ref: SeatRef = { tenantId: principal.tenantId, callId, participantId: admitted.participant.id };
    const call = { tenantId: ref.tenantId, callId };
    const live = await this.opening
      .open(admitted.call, admitted.present)
      .catch((cause: unknown) => this.giveUp(principal, ref, cause));
    this.departures.tell(call, {
      gone: admitted.replaced,
      reason: 'left',
      ended: null,
      empty: false,
    });
    const place = await this.media
      .seat(ref, input.device)
      .catch((cause: unknown) => this.giveUp(principal, ref, cause));
    const seat = this.seats.add(ref, proofOf(principal.actor, principal.tenantId));
    this.seats.sit(seat, connection);
    seat.acks = connection.acks;
    const participant = live.add(admitted.participant);
    this.broadcaster.toCall(call, 'participant.joined', { participant });
    this.broadcaster.enter(connection);
    this.lobby.attendance(call);
    const snapshot = this.live.snapshot(ref);
    // Not awaited: it needs the lock that is held here.
    if (connection.closed) void this.holds.dropped(connection);
    return { kind: 'seat', snapshot, resumeToken: admitted.resumeToken, ...place };
  }

  /** The call could not be opened here, or media failed: the seat is given back, in a transaction of its own. Rethrows. */
  private async giveUp(principal: Principal, ref: SeatRef, cause: unknown): Promise<never> {
    await this.departures.depart(principal, ref.callId, [ref.participantId], 'media_failed');
    throw cause;
  }
}
