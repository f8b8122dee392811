import { Injectable } from '@nestjs/common';
import { type Figure, SLOW_LIMITS } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type JudgedHour, type SlowMonth, slowMonths } from '../formulas/slow-times.js';
import { TimeLedger } from '../ledger/time-ledger.js';

const DAY_MS = 24 * 3_600_000;
const LEAST_MS = 7 * DAY_MS;
const MIN_S = 60;

/** Row 20: for how long answers were slower than promised, at a stretch and in each month of the last twelve. */
@Injectable()
export class Slowness implements RowMeasure {
  readonly row = 20;

  constructor(
    private readonly ledger: TimeLedger,
    private readonly clock: Clock,
  ) {}

  /** Of any time; empty where no minute was judged in it. */
  async figures(from: Date, to: Date): Promise<readonly Figure[]> {
    return worstOf(slowMonths(await this.hours(from, to)));
  }

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const from = new Date(to);
    from.setUTCFullYear(from.getUTCFullYear() - 1);
    const hours = await this.hours(from, to);
    const [first, last] = [hours[0]?.hour, hours.at(-1)?.hour];
    const months = slowMonths(hours);
    const over = months.filter((month) => month.over);
    return {
      figures: [
        ...worstOf(months),
        ...over.map(({ month, slowMin, knownMin }) =>
          slowFigure(`slow_${month}`, slowMin, SLOW_LIMITS.monthMin, knownMin),
        ),
      ],
      from: first ?? null,
      to: last ?? null,
      absent: false,
      notMeasured: !first || !last || last.getTime() - first.getTime() < LEAST_MS,
      unmet: over.length > 0,
      expired: last !== undefined && this.clock.now().getTime() - last.getTime() > DAY_MS,
      unverified: false,
      evidence: [],
    };
  }

  /** Those of which something is known. */
  private async hours(from: Date, to: Date): Promise<readonly JudgedHour[]> {
    return (await this.ledger.hours(from, to)).filter(({ minutes }) => /[.x]/.test(minutes));
  }
}

function worstOf(months: readonly SlowMonth[]): Figure[] {
  const known = months.reduce((sum, { knownMin }) => sum + knownMin, 0);
  if (known === 0) return [];
  const longest = Math.max(...months.map(({ stretchMin }) => stretchMin));
  const most = Math.max(...months.map(({ slowMin }) => slowMin));
  return [
    slowFigure('slow_stretch', longest, SLOW_LIMITS.stretchMin, known),
    slowFigure('slow_month', most, SLOW_LIMITS.monthMin, known),
  ];
}

const slowFigure = (name: Figure['name'], minutes: number, limitMin: number, samples: number): Figure => ({
  ...{ name, unit: 'seconds', amount: minutes * MIN_S, samples, target: limitMin * MIN_S },
});
