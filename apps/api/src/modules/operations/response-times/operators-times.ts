import { Injectable } from '@nestjs/common';
import {
  type BurnView,
  type KindTimesView,
  type ProbedCallsView,
  type ResponseTimesView,
  SLOT_MS,
  TIMED_KINDS,
  TIMED_WORK,
  type TimeSpread,
  WAIT_LIMITS,
  WAITS,
  type WaitView,
  type WorkView,
} from '@rinjo/contract';
import { boundOf, type TimeBins, timesIn } from '../../../platform/metrics/time-bins.js';
import { Clock } from '../../../platform/time/clock.js';
import { OpenBurns } from '../availability/index.js';
import { type KindBins, waitBins } from './formulas/minutes.js';
import { slowMonths } from './formulas/slow-times.js';
import { ProbedTimes } from './ledger/probed-times.js';
import { type KindRow, TimeLedger } from './ledger/time-ledger.js';
import { WorkLedger } from './ledger/work-ledger.js';

const DAY_MS = 24 * 3_600_000;
/** Fewer times are no percentile (row 19). */
const LEAST = 100;
const YEAR_MS = 366 * DAY_MS;

/** What operators see of how long people wait. */
@Injectable()
export class OperatorsTimes {
  constructor(
    private readonly ledger: TimeLedger,
    private readonly probed: ProbedTimes,
    private readonly burns: OpenBurns,
    private readonly work: WorkLedger,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<ResponseTimesView> {
    const now = this.clock.now();
    const ago = (ms: number): Date => new Date(now.getTime() - ms);
    const day = binsOf(await this.ledger.minuteSums(ago(DAY_MS), now));
    const month = binsOf(await this.ledger.sums(ago(30 * DAY_MS), now));
    const hours = await this.ledger.hours(ago(YEAR_MS), now);
    return {
      at: now.toISOString(),
      waits: WAITS.map((wait) => waitView(wait, month)),
      kinds: TIMED_KINDS.map((kind): KindTimesView => ({
        kind,
        day: spreadOf(day.get(kind)),
        month: spreadOf(month.get(kind)),
      })),
      probed: await this.calls(ago(DAY_MS), now),
      hours: hours
        .filter(({ hour }) => hour > ago(7 * DAY_MS))
        .map(({ hour, minutes }) => ({ hour: hour.toISOString(), minutes })),
      months: slowMonths(hours).slice(-12).toReversed(),
      work: await this.workViews(ago(30 * DAY_MS), now),
      burns: await this.burnViews(),
    };
  }

  private async calls(from: Date, to: Date): Promise<ProbedCallsView> {
    const { calls, failed, firstPicture } = await this.probed.counts(from, to);
    const failures = await this.probed.failures(from, to);
    return {
      ...{ calls, failed, firstPicture, stages: await this.probed.stages(from, to) },
      failures: failures.map(({ slot, stage, code }) => ({
        ...{ at: new Date(slot * SLOT_MS).toISOString(), stage, code },
      })),
    };
  }

  private async workViews(from: Date, to: Date): Promise<WorkView[]> {
    const counts = await this.work.counts(from, to);
    return TIMED_WORK.map((kind) => {
      const { runs = 0, inTime = 0 } = counts.find((count) => count.kind === kind) ?? {};
      return { kind, runs, inTime };
    });
  }

  private async burnViews(): Promise<BurnView[]> {
    const [burns, alerts] = [await this.burns.now(), await this.burns.alerts()];
    return burns.map((burn) => {
      const alert = alerts.get(burn.rule);
      return {
        ...burn,
        alert: alert
          ? {
              id: alert.id,
              detectedAt: alert.detectedAt.toISOString(),
              acknowledgedBy: alert.acknowledgedBy,
            }
          : null,
      };
    });
  }
}

const binsOf = (rows: readonly KindRow[]): KindBins => new Map(rows.map(({ kind, bins }) => [kind, bins]));

const spreadOf = (bins: TimeBins = []): TimeSpread => ({
  samples: timesIn(bins),
  ...{ p50: boundOf(bins, 0.5), p95: boundOf(bins, 0.95) },
});

function waitView(wait: WaitView['wait'], bins: KindBins): WaitView {
  const { part, limitMs } = WAIT_LIMITS[wait];
  const own = waitBins(bins, wait);
  const samples = timesIn(own);
  const ms = samples < LEAST ? null : boundOf(own, part);
  return { wait, percent: Math.round(part * 100), limitMs, ms, samples };
}
