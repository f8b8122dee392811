import { describe, expect, it } from '@jest/globals';
import { searchBins, searchTimes } from './search-times.js';

const counted = (times: Readonly<Record<number, number>>) =>
  [...searchBins, Infinity].map((upTo) => ({ upTo, times: times[upTo] ?? 0 }));

describe('times of searches', () => {
  it('are counted in bins, of which the bound above counts', () => {
    expect(searchTimes(counted({ 100: 95, 5001: 5 }), 5_000)).toEqual({ searches: 100, slow: 0, p95Ms: 99 });
    expect(searchTimes(counted({ 100: 94, 5001: 6 }), 5_000)).toEqual({
      searches: 100,
      slow: 0,
      p95Ms: 5_000,
    });
    expect(searchTimes(counted({ 100: 94, 10000: 5, [Infinity]: 1 }), 5_000)).toMatchObject({
      slow: 6,
      p95Ms: 9_999,
    });
    expect(searchTimes(counted({ [Infinity]: 3 }), 5_000)).toEqual({ searches: 3, slow: 3, p95Ms: 30_000 });
  });

  it('are nothing without searches', () => {
    expect(searchTimes(counted({}), 5_000)).toEqual({ searches: 0, slow: 0, p95Ms: null });
  });
});
