/** How many bytes had come by a moment, in milliseconds of one clock. */
export interface Arrived {
  readonly at: number;
  readonly bytes: number;
}

/** A line's first round trips carry little while it feels its way up: they are left out. */
const RAMP = 1 / 3;
/** Shorter than this, clocks say more than lines. */
const SHORTEST_MS = 20;

/** kbit/s of a row of arrivals; null when there are too few to say. */
export function kbpsOf(arrivals: readonly Arrived[]): number | null {
  const [first] = arrivals;
  const last = arrivals.at(-1);
  if (!first || !last || last.bytes <= first.bytes) return null;
  const steady = first.at + (last.at - first.at) * RAMP;
  const begin = arrivals.find(({ at }) => at >= steady) ?? first;
  const from = last.bytes > begin.bytes ? begin : first;
  return Math.round(((last.bytes - from.bytes) * 8) / Math.max(SHORTEST_MS, last.at - from.at));
}
