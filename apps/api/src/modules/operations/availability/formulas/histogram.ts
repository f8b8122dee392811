/** How often a value was measured. */
export interface Bin {
  readonly value: number;
  readonly times: number;
}

export const timesIn = (bins: readonly Bin[]): number => bins.reduce((sum, { times }) => sum + times, 0);

/** As `nearestRank`, of values that are counted, the smallest first. */
export function rankIn(bins: readonly Bin[], part: number): number | null {
  let left = Math.ceil(part * timesIn(bins));
  for (const { value, times } of bins) {
    left -= times;
    if (left <= 0) return value;
  }
  return null;
}
