import { describe, expect, it } from '@jest/globals';
import { gapsIn, isNeeded, neededWal } from './wal-coverage.js';

const segment = (number: number, timeline = 1): string =>
  `${String(timeline).padStart(8, '0')}00000000${number.toString(16).toUpperCase().padStart(8, '0')}`;
const span = (from: number, to: number, timeline = 1) => ({
  startWal: segment(from, timeline),
  endWal: segment(to, timeline),
});

describe('what of the write-ahead log is needed', () => {
  it('is everything since the first kept generation, and what single older ones need', () => {
    const need = neededWal([span(20, 21), span(30, 31)], [span(5, 6)]);
    const needed = [4, 5, 6, 7, 19, 20, 25, 99].filter((number) => isNeeded(need, segment(number)));
    expect(needed).toEqual([5, 6, 20, 25, 99]);
  });

  it('begins at the least number, because a restore to an earlier point begins there again', () => {
    const need = neededWal([span(20, 21), span(12, 13, 2)], []);
    expect(isNeeded(need, segment(12, 2))).toBe(true);
    expect(isNeeded(need, segment(11, 2))).toBe(false);
  });

  it('is nothing without a generation', () => {
    expect(isNeeded(neededWal([], []), segment(1))).toBe(false);
  });

  it('has gaps where a segment is missing, and none at its end', () => {
    expect(
      gapsIn(
        [10, 11, 13, 14].map((n) => segment(n)),
        segment(10),
      ),
    ).toEqual([12]);
    expect(
      gapsIn(
        [10, 11].map((n) => segment(n)),
        segment(10),
      ),
    ).toEqual([]);
    expect(
      gapsIn(
        [11].map((n) => segment(n)),
        segment(10),
      ),
    ).toEqual([10]);
    expect(gapsIn([segment(10), segment(11, 2)], segment(10))).toEqual([]);
    expect(gapsIn([], segment(10))).toEqual([10]);
  });
});
