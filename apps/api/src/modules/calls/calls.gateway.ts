import type {
  CallSnapshot,
  JoinedCall,
  Nothing,
  ParticipantId,
  RemoveParticipant,
  ResumedCall,
  WaitingCall,
} from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import { LIMITS } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import {
  Conn,
  type Connection,
  Seat,
  type SeatRef,
  type SocketLike,
} from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { CallEnding } from './call-ending.js';
import { Holds } from './holds.js';
import { JoinCall } from './join-call.js';
import { JoinCallDto, ResumeCallDto } from './join-call.dto.js';
import { LiveCalls } from './live-calls.js';
import { Lobby } from './lobby/lobby.js';
import { Removal } from './removal.js';
import { ResumeCall } from './resume-call.js';
import { Seats } from './seats.js';

export class NothingDto {
  readonly [key: string]: never;
}

export class RemoveParticipantDto implements RemoveParticipant {
  @IsUUID() readonly participantId: ParticipantId;
}

const NOTHING: Nothing = {};

/** Being in a call: joining, coming back, leaving. */
@CommandGateway()
export class CallsGateway {
  constructor(
    private readonly joining: JoinCall,
    private readonly resuming: ResumeCall,
    private readonly ending: CallEnding,
    private readonly removal: Removal,
    private readonly holds: Holds,
    private readonly live: LiveCalls,
    private readonly lobby: Lobby,
    private readonly seats: Seats,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Who is let in but does not join within 10 s has no business here. */
  handleConnection({ data: { connection } }: SocketLike): void {
    if (connection.identity.kind !== 'call') return;
    this.seats.connected(connection);
    this.clock.after(LIMITS.halfOpenJoinS * 1000, () => {
      if (!connection.seat && !connection.waiting) connection.close();
    });
  }

  handleDisconnect({ data: { connection } }: SocketLike): void {
    if (connection.identity.kind !== 'call') return;
    connection.closed = true;
    this.seats.disconnected(connection);
    this.lobby.dropped(connection);
    this.holds
      .dropped(connection)
      .catch((cause: unknown) => this.logger.error('a dropped seat was not held', causeOf(cause)));
  }

  @Command('call.join', JoinCallDto)
  join(@Conn() connection: Connection, @Input() input: JoinCallDto): Promise<JoinedCall | WaitingCall> {
    return this.joining.run(connection, input);
  }

  @Command('call.resume', ResumeCallDto)
  resume(@Conn() connection: Connection, @Input() input: ResumeCallDto): Promise<ResumedCall> {
    return this.resuming.run(connection, input);
  }

  @Command('call.snapshot', NothingDto)
  snapshot(@Input() _: NothingDto, @Seat() seat: SeatRef): Promise<CallSnapshot> {
    return Promise.resolve(this.live.snapshot(seat));
  }

  @Command('call.ping', NothingDto)
  ping(@Input() _: NothingDto, @Seat() seat: SeatRef): Promise<Nothing> {
    this.live.of(seat);
    return Promise.resolve({});
  }

  @Command('call.leave', NothingDto)
  async leave(
    @Input() _: NothingDto,
    @Caller() principal: Principal,
    @Conn() connection: Connection,
  ): Promise<Nothing> {
    if (connection.waiting) await this.lobby.giveUp(principal, connection, 'left');
    else if (connection.seat) await this.ending.leave(principal, connection.seat);
    else throw new DomainError('NOT_JOINED');
    return NOTHING;
  }

  @Command('call.end', NothingDto)
  async end(@Input() _: NothingDto, @Caller() principal: Principal, @Seat() seat: SeatRef): Promise<Nothing> {
    await this.ending.endFrom(principal, seat);
    return NOTHING;
  }

  @Command('participant.remove', RemoveParticipantDto)
  async remove(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: RemoveParticipantDto,
  ): Promise<Nothing> {
    await this.removal.remove(principal, seat, input.participantId);
    return NOTHING;
  }
}
