import { describe, expect, it } from '@jest/globals';
import { WAIT_LIMITS } from '@rinjo/contract';
import { added, binOf, boundOf, noTimes, TIME_BOUNDS, timesIn } from './time-bins.js';

const binsOf = (...times: readonly number[]): number[] => {
  const bins = noTimes();
  for (const ms of times) {
    const bin = binOf(ms);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
};

describe('times in bins', () => {
  it('have every promised limit as a bound, so that it is judged exactly', () => {
    for (const { limitMs } of Object.values(WAIT_LIMITS)) expect(TIME_BOUNDS).toContain(limitMs);
  });

  it('answer the bound of the nearest rank', () => {
    const bins = binsOf(...Array.from({ length: 95 }, () => 500), ...Array.from({ length: 5 }, () => 501));
    expect(boundOf(bins, 0.95)).toBe(500);
    expect(boundOf(bins, 0.96)).toBe(750);
    expect(boundOf(binsOf(3), 0.5)).toBe(10);
    expect(boundOf(noTimes(), 0.95)).toBeNull();
  });

  it('take what is longer than the last bound for that, and add up', () => {
    expect(boundOf(binsOf(9_999_999), 1)).toBe(600_000);
    expect(timesIn(added([binsOf(1, 2), binsOf(700)]))).toBe(3);
  });
});
