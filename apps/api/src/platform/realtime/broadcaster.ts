import { Injectable } from '@nestjs/common';
import type {
  CallEvent,
  CallEvents,
  CallId,
  ParticipantId,
  TenantId,
  TransientEvents,
} from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import type { Connection } from './connection.js';
import { EventLog } from './event-log.js';
import { SocketServer } from './socket-server.js';

/** Where an event goes: rooms begin with the tenant. */
interface InCall {
  readonly tenantId: TenantId;
  readonly callId: CallId;
}

/**
 * The only way to push. It names the room, numbers what lasts, and checks the payload's type; modules never see the
 * socket server.
 */
@Injectable()
export class Broadcaster {
  private readonly log: EventLog;

  constructor(
    private readonly sockets: SocketServer,
    clock: Clock,
  ) {
    this.log = new EventLog(clock);
  }

  /** Numbers an event, keeps it for those who resume, and sends it to everybody in the call. */
  toCall<E extends keyof CallEvents>(where: InCall, name: E, payload: CallEvents[E]): void {
    this.sockets.emit(callRoom(where), 'event', this.log.append(where.callId, name, payload));
  }

  /** Sends what is of no lasting value to everybody in the call. */
  transientToCall<E extends keyof TransientEvents>(
    where: InCall,
    name: E,
    payload: TransientEvents[E],
  ): void {
    this.sockets.emit(callRoom(where), 'transient', { name, payload });
  }

  /** Sends what concerns one participant alone. */
  toParticipant<E extends keyof TransientEvents>(
    where: InCall & { readonly participantId: ParticipantId },
    name: E,
    payload: TransientEvents[E],
  ): void {
    this.sockets.emit(seatRoom(where), 'transient', { name, payload });
  }

  /** Number of the call's last event. */
  last(callId: CallId): number {
    return this.log.last(callId);
  }

  /** Events after `seq`, or null when they are not kept any more. */
  since(callId: CallId, seq: number): readonly CallEvent[] | null {
    return this.log.since(callId, seq);
  }

  /** Lets a seated connection hear its call. Only after the database said that it may. */
  enter(connection: Connection): void {
    if (!connection.seat) throw new Error('A connection without a seat enters no room');
    this.sockets.enter(connection.id, [callRoom(connection.seat), seatRoom(connection.seat)]);
  }

  /** Drops the call's events. */
  forget(callId: CallId): void {
    this.log.forget(callId);
  }
}

const callRoom = (where: InCall): string => `${where.tenantId}/call/${where.callId}`;
const seatRoom = (where: { tenantId: TenantId; participantId: ParticipantId }): string =>
  `${where.tenantId}/seat/${where.participantId}`;
