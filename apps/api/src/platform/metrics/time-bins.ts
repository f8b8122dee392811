/** Upper bounds in milliseconds, the limits of the check sheet among them. What is longer than the last counts as the last. */
export const TIME_BOUNDS = [
  ...[10, 25, 50, 100, 150, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000],
  ...[7_500, 10_000, 30_000, 60_000, 600_000],
] as const;

/** How many times lie at or below each bound and above the one before it. */
export type TimeBins = readonly number[];

export const noTimes = (): number[] => TIME_BOUNDS.map(() => 0);

/** Which of the bins a time belongs to. */
export function binOf(ms: number): number {
  const found = TIME_BOUNDS.findIndex((bound) => ms <= bound);
  return found === -1 ? TIME_BOUNDS.length - 1 : found;
}

export const timesIn = (bins: TimeBins): number => bins.reduce((sum, count) => sum + count, 0);

export const added = (bins: readonly TimeBins[]): number[] =>
  TIME_BOUNDS.map((_, i) => bins.reduce((sum, one) => sum + (one[i] ?? 0), 0));

/** The bound at or below which `part` (above 0, at most 1) of the times lie, by the nearest rank; null without times. */
export function boundOf(bins: TimeBins, part: number): number | null {
  let left = Math.ceil(part * timesIn(bins));
  if (left === 0) return null;
  for (const [i, bound] of TIME_BOUNDS.entries()) {
    left -= bins[i] ?? 0;
    if (left <= 0) return bound;
  }
  return null;
}
