import type { Nothing } from '@rinjo/contract';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { LiveCalls } from '../live-calls.js';
import { RecoveryReportDto } from './recovery.dto.js';
import { recoveries } from './recovery-metrics.js';

/** What clients tell about their recoveries. Counted, and kept nowhere else. */
@CommandGateway()
export class RecoveryGateway {
  constructor(private readonly live: LiveCalls) {}

  @Command('recovery.report', RecoveryReportDto)
  report(@Seat() seat: SeatRef, @Input() { rung, recoveryMs }: RecoveryReportDto): Promise<Nothing> {
    this.live.of(seat);
    recoveries.observe({ rung }, recoveryMs / 1000);
    return Promise.resolve({});
  }
}
