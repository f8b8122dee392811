import { Injectable } from '@nestjs/common';
import type { TimedKind } from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import { binOf, noTimes, type TimeBins } from './time-bins.js';

const MINUTE_MS = 60_000;
/** Minutes that are kept while nobody takes them: the database is away. */
const KEPT = 24 * 60;

/** What this process has timed of one kind in one minute. */
export interface TimedMinute {
  readonly minute: Date;
  readonly kind: TimedKind;
  readonly bins: TimeBins;
}

/** How long people waited, counted in this process by the minute until it is written down. A crash loses at most a minute. */
@Injectable()
export class AnswerTimes {
  /** By minutes since 1970, the oldest first. */
  private readonly minutes = new Map<number, Map<TimedKind, number[]>>();

  constructor(private readonly clock: Clock) {}

  /** Milliseconds. */
  took(kind: TimedKind, ms: number): void {
    const kinds = this.kindsOf(Math.floor(this.clock.now().getTime() / MINUTE_MS));
    const bins = kinds.get(kind) ?? noTimes();
    const bin = binOf(ms);
    bins[bin] = (bins[bin] ?? 0) + 1;
    kinds.set(kind, bins);
  }

  /** Minutes that are over, or with `all` also the one under way. */
  finished(all = false): readonly TimedMinute[] {
    const now = Math.floor(this.clock.now().getTime() / MINUTE_MS);
    return [...this.minutes]
      .filter(([minute]) => all || minute < now)
      .flatMap(([minute, kinds]) =>
        [...kinds].map(([kind, bins]) => ({ minute: new Date(minute * MINUTE_MS), kind, bins })),
      );
  }

  /** They are written down. */
  forget(written: readonly TimedMinute[]): void {
    for (const { minute } of written) this.minutes.delete(minute.getTime() / MINUTE_MS);
  }

  private kindsOf(minute: number): Map<TimedKind, number[]> {
    const known = this.minutes.get(minute);
    if (known) return known;
    const kinds = new Map<TimedKind, number[]>();
    this.minutes.set(minute, kinds);
    const [oldest] = this.minutes.keys();
    if (this.minutes.size > KEPT && oldest !== undefined) this.minutes.delete(oldest);
    return kinds;
  }
}
