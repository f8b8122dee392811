import { describe, expect, it } from '@jest/globals';
import { rankIn } from './histogram.js';
import { nearestRank } from './percentile.js';

describe('a percentile of counted values', () => {
  it('is that of the values one by one', () => {
    const bins = [{ value: 30, times: 94 }, { value: 31, times: 4 }, { value: 600, times: 2 }]; // prettier-ignore
    const values = bins.flatMap(({ value, times }) => Array.from({ length: times }, () => value));
    for (const part of [0.01, 0.5, 0.94, 0.95, 0.98, 0.99, 1])
      expect([part, rankIn(bins, part)]).toEqual([part, nearestRank(values, part)]);
    expect(rankIn([], 0.5)).toBeNull();
  });
});
