import type { Commands, DeskState } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Conn, type Connection, type SocketLike } from '../../../platform/realtime/connection.js';
import { Presences } from '../presence/presences.js';
import { DeskLines } from './desk-lines.js';
import { DeskStates } from './desk-states.js';
import { NoInputDto, WatchPresenceDto } from './desk.dto.js';

/** The line of a signed-in person outside calls, one per tab. */
@CommandGateway()
export class DeskGateway {
  constructor(
    private readonly lines: DeskLines,
    private readonly states: DeskStates,
    private readonly presences: Presences,
    private readonly broadcaster: Broadcaster,
  ) {}

  handleConnection({ data: { connection } }: SocketLike): void {
    if (connection.identity.kind === 'desk') this.lines.opened(connection);
  }

  handleDisconnect({ data: { connection } }: SocketLike): void {
    if (connection.identity.kind !== 'desk') return;
    connection.closed = true;
    this.lines.closed(connection);
  }

  @Command('desk.state', NoInputDto)
  async state(
    @Input() _: NoInputDto,
    @Caller() principal: Principal,
    @Conn() connection: Connection,
  ): Promise<DeskState> {
    await this.lines.of(connection)?.known;
    return this.states.of(principal);
  }

  /** First it listens, then it looks: no change falls between. */
  @Command('presence.watch', WatchPresenceDto)
  async watch(
    @Caller() principal: Principal,
    @Conn() connection: Connection,
    @Input() input: WatchPresenceDto,
  ): Promise<Commands['presence.watch']['output']> {
    const line = this.lines.of(connection);
    const userIds = input.userIds.map((id) => id.toLowerCase() as typeof id);
    this.broadcaster.watch(connection, userIds, line?.watched ?? []);
    if (line) line.watched = userIds;
    return { people: await this.presences.of(principal, userIds) };
  }
}
