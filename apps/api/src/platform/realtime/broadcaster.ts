import { Injectable } from '@nestjs/common';
import type {
  CallEvent,
  CallEvents,
  CallId,
  DeskEvent,
  ParticipantId,
  PersonalEvents,
  PresenceView,
  TenantId,
  TransientEvent,
  TransientEvents,
  UserId,
} from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import type { Connection } from './connection.js';
import { EventLog } from './event-log.js';
import { SocketServer } from './socket-server.js';

/** Where an event goes: rooms begin with the tenant. */
export interface InCall {
  readonly tenantId: TenantId;
  readonly callId: CallId;
}
interface Person {
  readonly tenantId: TenantId;
  readonly userId: UserId;
}

/** What everybody in a call is told, as it is told. */
export type HeardEvent = CallEvent | (TransientEvent & { readonly at: string });
export type CallListener = (where: InCall, event: HeardEvent) => void;

/**
 * The only way to push. It names the room, numbers what lasts, and checks the payload's type; modules never see the
 * socket server.
 */
@Injectable()
export class Broadcaster {
  private readonly log: EventLog;
  private readonly listeners: CallListener[] = [];

  constructor(
    private readonly sockets: SocketServer,
    private readonly clock: Clock,
  ) {
    this.log = new EventLog(clock);
  }

  /** Hears on this process what everybody in any call is told; not what is for one participant. */
  observe(listener: CallListener): void {
    this.listeners.push(listener);
  }

  /** Numbers an event, keeps it for those who resume, and sends it to everybody in the call. */
  toCall<E extends keyof CallEvents>(where: InCall, name: E, payload: CallEvents[E]): void {
    const event = this.log.append(where.callId, name, payload);
    this.sockets.emit(callRoom(where), 'event', event);
    for (const listener of this.listeners) listener(where, event);
  }

  /** Sends what is of no lasting value to everybody in the call. */
  transientToCall<E extends keyof TransientEvents>(
    where: InCall,
    name: E,
    payload: TransientEvents[E],
  ): void {
    this.sockets.emit(callRoom(where), 'transient', { name, payload });
    if (this.listeners.length === 0) return;
    const event = { name, payload } as TransientEvent; // pairs of the map, which the compiler cannot correlate
    const at = this.clock.now().toISOString();
    for (const listener of this.listeners) listener(where, { ...event, at });
  }

  /** Sends what concerns one participant alone. */
  toParticipant<E extends keyof TransientEvents>(
    where: InCall & { readonly participantId: ParticipantId },
    name: E,
    payload: TransientEvents[E],
  ): void {
    this.sockets.emit(seatRoom(where), 'transient', { name, payload });
  }

  /** Sends to every desk line of a person on this process. */
  toPerson<E extends keyof PersonalEvents>(who: Person, name: E, payload: PersonalEvents[E]): void {
    const event = { name, payload } as DeskEvent; // pairs of the map, which the compiler cannot correlate
    this.sockets.emit(personRoom(who), 'desk', event);
  }

  /** Tells how somebody can be reached to those desk lines of this process that watch. */
  presence(tenantId: TenantId, payload: PresenceView): void {
    const room = watchRoom({ tenantId, userId: payload.userId });
    this.sockets.emit(room, 'desk', { name: 'presence.changed', payload });
  }

  /** Lets a desk line hear what is for its person. */
  attend(connection: Connection, who: Person): void {
    this.sockets.enter(connection.id, [personRoom(who)]);
  }

  /** Lets a desk line hear about these people of its own tenant, and not about those any more. */
  watch(connection: Connection, people: readonly UserId[], before: readonly UserId[]): void {
    const { tenantId } = connection.principal;
    const rooms = (ids: readonly UserId[]): string[] => ids.map((userId) => watchRoom({ tenantId, userId }));
    this.sockets.leave(connection.id, rooms(before));
    this.sockets.enter(connection.id, rooms(people));
  }

  /** Whether any desk line of this process watches. */
  isWatched(who: Person): boolean {
    return this.sockets.sizeOf(watchRoom(who)) > 0;
  }

  /** Sends to somebody who is in no call yet. */
  toConnection<E extends keyof TransientEvents>(
    connectionId: string,
    name: E,
    payload: TransientEvents[E],
  ): void {
    // Every socket is in a room of its own name.
    this.sockets.emit(connectionId, 'transient', { name, payload });
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
const personRoom = ({ tenantId, userId }: Person): string => `${tenantId}/person/${userId}`;
const watchRoom = ({ tenantId, userId }: Person): string => `${tenantId}/watch/${userId}`;
const seatRoom = (where: { tenantId: TenantId; participantId: ParticipantId }): string =>
  `${where.tenantId}/seat/${where.participantId}`;
