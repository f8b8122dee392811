import type { Nothing } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { QualityReportDto, SendStillDto, WishPictureDto } from './quality.dto.js';
import { QualityPart } from './quality-part.js';
import { Stills } from './stills.js';

/** What devices say of their lines, and what people want of the picture. */
@CommandGateway()
export class QualityGateway {
  constructor(
    private readonly quality: QualityPart,
    private readonly stills: Stills,
  ) {}

  @Command('quality.report', QualityReportDto)
  async report(@Seat() seat: SeatRef, @Input() input: QualityReportDto): Promise<Nothing> {
    await this.quality.report(seat, input);
    return {};
  }

  @Command('quality.wish', WishPictureDto)
  async wish(@Seat() seat: SeatRef, @Input() input: WishPictureDto): Promise<Nothing> {
    await this.quality.wish(seat, input);
    return {};
  }

  @Command('still.send', SendStillDto)
  still(@Seat() seat: SeatRef, @Input() { jpeg }: SendStillDto): Promise<Nothing> {
    this.stills.send(seat, jpeg);
    return Promise.resolve({});
  }
}
