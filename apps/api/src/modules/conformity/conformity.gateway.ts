import type { Nothing } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { ConformityPart } from './conformity-part.js';
import { ChooseConformityDto, ReportFilmDto } from './conformity.dto.js';

/** Remote inspection in a call: choosing what it is measured against, and what devices measure. */
@CommandGateway()
export class ConformityGateway {
  constructor(private readonly conformity: ConformityPart) {}

  @Command('conformity.choose', ChooseConformityDto)
  async choose(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: ChooseConformityDto,
  ): Promise<Nothing> {
    await this.conformity.choose(principal, seat, input);
    return {};
  }

  @Command('conformity.report', ReportFilmDto)
  report(@Seat() seat: SeatRef, @Input() input: ReportFilmDto): Promise<Nothing> {
    this.conformity.report(seat, input);
    return Promise.resolve({});
  }
}
