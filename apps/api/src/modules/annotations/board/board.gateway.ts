import type { Nothing } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { WriteBoardDto } from './board.dto.js';
import { BoardPart } from './board-part.js';

/** Writing the electronic blackboard. */
@CommandGateway()
export class BoardGateway {
  constructor(private readonly board: BoardPart) {}

  @Command('board.write', WriteBoardDto)
  async write(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: WriteBoardDto,
  ): Promise<Nothing> {
    await this.board.write(principal, seat, input);
    return {};
  }
}
