import type { Nothing } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { InterruptionDto } from './interruption.dto.js';
import { InterruptionsPart } from './interruptions-part.js';

/** What devices say of their cameras and microphones. */
@CommandGateway()
export class InterruptionsGateway {
  constructor(private readonly interruptions: InterruptionsPart) {}

  @Command('interruption.report', InterruptionDto)
  async report(@Seat() seat: SeatRef, @Input() input: InterruptionDto): Promise<Nothing> {
    await this.interruptions.report(seat, input);
    return {};
  }
}
