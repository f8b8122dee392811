import { Injectable } from '@nestjs/common';
import { type Figure, SLOW_LIMITS } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { sinceNewest } from './since-newest.js';
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
    const worst = worstOf(months);
    const overMonths = over.map(({ month, slowMin, knownMin }) =>
      slowFigure(`slow_${month}`, slowMin, SLOW_LIMITS.monthMin, knownMin),
    );
    const seen = first && last ? last.getTime() - first.getTime() : 0;
    return {
      figures: [...worst, ...overMonths],
      from: first ?? null,
      to: last ?? null,
      ...judged([
        ...when(!last || seen < LEAST_MS, {
          ...{ status: 'not_measured', code: 'few_days', days: Math.floor(seen / DAY_MS) },
          least: LEAST_MS / DAY_MS,
        }),
        ...(over.length > 0 ? offTarget([...worst, ...overMonths]) : []),
        ...(last ? sinceNewest(last.getTime(), this.clock.now()) : []),
      ]),
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
