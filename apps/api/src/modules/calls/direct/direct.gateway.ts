import type { DirectState, IceServer, Nothing } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { OpenDirectDto, SendDirectSignalDto, signalOf, WantDirectDto } from './direct.dto.js';
import { DirectCallsPart } from './direct-calls-part.js';
import { DirectSignals } from './direct-signals.js';

/** Two people without the media server, through the signalling of their own call (ADR 0111). */
@CommandGateway()
export class DirectGateway {
  constructor(
    private readonly direct: DirectCallsPart,
    private readonly signals: DirectSignals,
  ) {}

  @Command('direct.want', WantDirectDto)
  async want(
    @Seat() seat: SeatRef,
    @Input() { wanted }: WantDirectDto,
  ): Promise<{ readonly state: DirectState }> {
    return { state: await this.direct.want(seat, wanted) };
  }

  @Command('direct.open', OpenDirectDto)
  open(
    @Seat() seat: SeatRef,
    @Input() { round }: OpenDirectDto,
  ): Promise<{ readonly iceServers: readonly IceServer[] }> {
    return Promise.resolve({ iceServers: this.signals.iceServers(seat, round) });
  }

  @Command('direct.signal', SendDirectSignalDto)
  signal(@Seat() seat: SeatRef, @Input() { round, signal }: SendDirectSignalDto): Promise<Nothing> {
    this.signals.pass(seat, round, signalOf(signal));
    return Promise.resolve({});
  }
}
