import { WAIT_LIMITS, WAITS, type TimedKind, type Wait } from '@rinjo/contract';
import { added, boundOf, type TimeBins, timesIn } from '../../../../platform/metrics/time-bins.js';

/** Fewer times of a minute say nothing of it: a prober's call decides. */
const LEAST = 20;

/** In time, slow, or too little known to say. */
export type MinuteMark = '.' | 'x' | ' ';

/** Milliseconds of a prober's call of the same minute; null where it did not come so far. */
export interface ProbedMinute {
  readonly answerMs: number | null;
  readonly pictureMs: number | null;
}

export type KindBins = ReadonlyMap<TimedKind, TimeBins>;

/** The times of all kinds that a wait is made of. */
export const waitBins = (bins: KindBins, wait: Wait): TimeBins =>
  added(WAIT_LIMITS[wait].kinds.map((kind) => bins.get(kind) ?? []));

/** Slow: one of the percentiles of the minute is over its limit (check sheet, row 20). */
export function judgedMinute(bins: KindBins, probed: ProbedMinute): MinuteMark {
  const marks = WAITS.map((wait) => markOf(wait, waitBins(bins, wait), probed));
  if (marks.includes('x')) return 'x';
  return marks.includes('.') ? '.' : ' ';
}

function markOf(wait: Wait, bins: TimeBins, { answerMs, pictureMs }: ProbedMinute): MinuteMark {
  const { part, limitMs } = WAIT_LIMITS[wait];
  const own = timesIn(bins) >= LEAST ? boundOf(bins, part) : null;
  const probed = { answer: answerMs, page: null, picture: pictureMs }[wait];
  const ms = own ?? probed;
  if (ms === null) return ' ';
  return ms > limitMs ? 'x' : '.';
}
