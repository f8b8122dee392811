import { rankIn, timesIn } from '../../availability/formulas/histogram.js';
import type { SearchCount } from './asked-of-tenants.js';

/** Upper bounds of the bins that times of searches are counted in, in milliseconds: a time on a bound is in the bin above. */
export const searchBins: readonly number[] = [100, 250, 500, 1_000, 2_000, 5_001, 10_000, 30_000];

export interface SearchTimes {
  readonly searches: number;
  readonly slow: number;
  readonly p95Ms: number | null;
}

/** @param promisedMs the longest that is not slow: one of the bounds, less one millisecond */
export function searchTimes(counts: readonly SearchCount[], promisedMs: number): SearchTimes {
  const bins = counts.map(({ upTo, times }) => ({ value: upTo, times }));
  const searches = timesIn(bins);
  const p95 = searches === 0 ? null : rankIn(bins, 0.95);
  const longest = searchBins.at(-1) ?? 0;
  return {
    searches,
    slow: counts.reduce((sum, { upTo, times }) => (upTo > promisedMs + 1 ? sum + times : sum), 0),
    p95Ms: p95 === null ? null : Math.min(p95 - 1, longest),
  };
}
