import type { Nothing } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { GiveSignalDto, SendChatDto } from './chat.dto.js';
import { ChatPart } from './chat-part.js';

/** Saying something without a voice. */
@CommandGateway()
export class ChatGateway {
  constructor(
    private readonly chat: ChatPart,
    private readonly broadcaster: Broadcaster,
  ) {}

  @Command('chat.send', SendChatDto)
  async send(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: SendChatDto,
  ): Promise<Nothing> {
    await this.chat.send(principal, seat, input);
    return {};
  }

  @Command('hand.signal', GiveSignalDto)
  signal(@Seat() seat: SeatRef, @Input() { signal }: GiveSignalDto): Promise<Nothing> {
    this.broadcaster.transientToCall(seat, 'hand.signalled', { participantId: seat.participantId, signal });
    return Promise.resolve({});
  }
}
