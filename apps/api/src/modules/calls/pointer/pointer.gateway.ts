import type { Nothing, PointerLine } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { CallMedia } from '../call-media.js';
import { NothingDto } from '../calls.gateway.js';
import { MediaPort } from '../media.port.js';
import { FrameChangedDto, OpenPointerDto, SendPointerDto } from './pointer.dto.js';
import { Pointers } from './pointers.js';

const NOTHING: Nothing = {};

/** Pointing at pictures. */
@CommandGateway()
export class PointerGateway {
  constructor(
    private readonly media: MediaPort,
    private readonly callMedia: CallMedia,
    private readonly pointers: Pointers,
  ) {}

  @Command('pointer.open', OpenPointerDto)
  async open(@Seat() seat: SeatRef, @Input() input: OpenPointerDto): Promise<{ readonly id: string }> {
    return { id: await this.media.openPointer(seat, input) };
  }

  @Command('pointer.receive', NothingDto)
  receive(@Input() _: NothingDto, @Seat() seat: SeatRef): Promise<PointerLine> {
    return this.media.openPointerLine(seat);
  }

  @Command('pointer.send', SendPointerDto)
  send(@Seat() seat: SeatRef, @Input() input: SendPointerDto): Promise<Nothing> {
    this.pointers.send(seat, input.packet);
    return Promise.resolve(NOTHING);
  }

  @Command('media.frameChanged', FrameChangedDto)
  frameChanged(@Seat() seat: SeatRef, @Input() input: FrameChangedDto): Promise<Nothing> {
    this.callMedia.frameChanged(seat, input.producerId);
    return Promise.resolve(NOTHING);
  }
}
