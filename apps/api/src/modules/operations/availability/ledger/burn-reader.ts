import { Injectable } from '@nestjs/common';
import { BURN_RULE_NAMES, BURN_RULES } from '@rinjo/contract';
import { Clock } from '../../../../platform/time/clock.js';
import { type Burn, burnOf, type BurnWindow } from '../formulas/burn-rates.js';
import { joined, shared, slotsIn } from '../formulas/runs.js';
import { slotOf } from '../formulas/slot.js';
import { type AvailabilityRecord, AvailabilityReader, serviceWithin } from './availability-reader.js';

const MINUTE_MS = 60_000;
const SLOTS_A_MINUTE = 2;
const LONGEST_MIN = Math.max(...BURN_RULE_NAMES.map((rule) => BURN_RULES[rule].longMin));
/** Probers ask with every report: once in so long it is worked out. */
const FRESH_MS = MINUTE_MS / 2;

/** How fast the month's allowance of downtime is used up now, by each rule. */
@Injectable()
export class BurnReader {
  private read: { readonly at: number; readonly burns: Promise<readonly Burn[]> } | null = null;

  constructor(
    private readonly reader: AvailabilityReader,
    private readonly clock: Clock,
  ) {}

  now(): Promise<readonly Burn[]> {
    const at = this.clock.now().getTime();
    if (this.read && at - this.read.at < FRESH_MS) return this.read.burns;
    const burns = this.burns(new Date(at));
    this.read = { at, burns };
    burns.catch(() => (this.read = null));
    return burns;
  }

  private async burns(now: Date): Promise<readonly Burn[]> {
    const record = await this.reader.record(new Date(now.getTime() - LONGEST_MIN * MINUTE_MS), now, null);
    return BURN_RULE_NAMES.map((rule) => {
      const { longMin, shortMin } = BURN_RULES[rule];
      return burnOf(rule, within(record, now, longMin), within(record, now, shortMin));
    });
  }
}

/** Of the whole window, also where nobody has looked so far back: a young installation has not used up its month in a minute. */
function within(record: AvailabilityRecord, now: Date, minutes: number): BurnWindow | null {
  const to = slotOf(now);
  const window = { from: to - minutes * SLOTS_A_MINUTE, to };
  const service = serviceWithin(record, window);
  if (!service) return null;
  const planned = slotsIn(shared(joined(record.planned), [window]));
  return { slots: slotsIn([window]) - planned, down: service.down };
}
