import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/time/clock.js';
import { slotOf, startOf } from '../formulas/slot.js';
import { type AvailabilityRecord, AvailabilityReader } from '../ledger/availability-reader.js';
import { dayStart } from './days.js';
import { joinedRecords } from './joined-records.js';

/** The days before today change only when somebody tells late what they saw. */
const PAST_MS = 10 * 60_000;

/** The days of the status page: today as it is, those before it read now and then, because a quarter of a year is much to read. */
@Injectable()
export class RecentDays {
  private past: {
    readonly from: number;
    readonly today: number;
    readonly at: number;
    readonly record: AvailabilityRecord;
  } | null = null;

  constructor(
    private readonly reader: AvailabilityReader,
    private readonly clock: Clock,
  ) {}

  async record(from: Date, now: Date): Promise<AvailabilityRecord> {
    const today = dayStart(slotOf(now));
    const past = await this.pastOf(from, today);
    const recent = await this.reader.record(startOf(today), now, null);
    // On the day on which the first prober outside began: those inside count no more.
    if (past.window && recent.window && past.vantage !== recent.vantage)
      return this.reader.record(from, now, null);
    return joinedRecords(past, recent, { from: today, to: slotOf(now) });
  }

  private async pastOf(from: Date, today: number): Promise<AvailabilityRecord> {
    const at = this.clock.now().getTime();
    if (this.past?.today === today && this.past.from === from.getTime() && at - this.past.at < PAST_MS)
      return this.past.record;
    const record = await this.reader.record(from, startOf(today), null);
    this.past = { from: from.getTime(), today, at, record };
    return record;
  }
}
