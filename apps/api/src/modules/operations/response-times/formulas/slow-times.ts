import { SLOW_LIMITS } from '@rinjo/contract';
import { onClocksInJapan } from '../../../../platform/time/japan.js';

const HOUR_MS = 3_600_000;

/** An hour of judged minutes: a letter each. */
export interface JudgedHour {
  readonly hour: Date;
  /** Sixty of `MinuteMark`. */
  readonly minutes: string;
}

export interface SlowMonth {
  /** 2026-11, in Japan. */
  readonly month: string;
  readonly slowMin: number;
  /** The longest stretch that began in it. */
  readonly stretchMin: number;
  /** Minutes that something is known of. */
  readonly knownMin: number;
  readonly over: boolean;
}

/** The months of judged hours, which are in their order; an hour that is not there ends a stretch. */
export function slowMonths(hours: readonly JudgedHour[]): SlowMonth[] {
  const months = new Map<string, { slowMin: number; stretchMin: number; knownMin: number }>();
  const of = (hour: Date) => {
    const name = onClocksInJapan(hour).toISOString().slice(0, 7);
    const known = months.get(name) ?? { slowMin: 0, stretchMin: 0, knownMin: 0 };
    months.set(name, known);
    return known;
  };
  let stretch = 0;
  let begun: { stretchMin: number } | null = null;
  let next = 0;
  for (const { hour, minutes } of hours) {
    const month = of(hour);
    if (hour.getTime() !== next) stretch = 0;
    next = hour.getTime() + HOUR_MS;
    for (const mark of minutes) {
      if (mark !== ' ') month.knownMin += 1;
      if (mark !== 'x') {
        stretch = 0;
        continue;
      }
      if (stretch === 0) begun = month;
      stretch += 1;
      month.slowMin += 1;
      if (begun) begun.stretchMin = Math.max(begun.stretchMin, stretch);
    }
  }
  return [...months].map(([month, { slowMin, stretchMin, knownMin }]) => ({
    ...{ month, slowMin, stretchMin, knownMin },
    over: slowMin > SLOW_LIMITS.monthMin || stretchMin > SLOW_LIMITS.stretchMin,
  }));
}
