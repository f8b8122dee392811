import { describe, expect, it } from '@jest/globals';
import { nearestRank } from './percentile.js';
import { joined, type Run, runsOf, shared, slotsIn, without } from './runs.js';

const SIZE = 40;
/** Small linear congruential generator: the same sets on every run. */
function* sets(seed: number): Generator<Set<number>> {
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31);
  for (;;) yield new Set(Array.from({ length: next() % SIZE }, () => next() % SIZE));
}

const slots = (runs: readonly Run[]): number[] =>
  runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
const sorted = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);

describe('runs', () => {
  it('are what sets of slots are, in 500 pairs of sets', () => {
    const source = sets(7);
    for (let i = 0; i < 500; i += 1) {
      const [a, b] = [source.next().value as Set<number>, source.next().value as Set<number>];
      const [runsA, runsB] = [runsOf(a), runsOf(b)];
      expect(slots(runsA)).toEqual(sorted(a));
      expect(slots(joined([...runsA, ...runsB]))).toEqual(sorted(new Set([...a, ...b])));
      expect(slots(shared(runsA, runsB))).toEqual(sorted(a).filter((slot) => b.has(slot)));
      expect(slots(without(runsA, runsB))).toEqual(sorted(a).filter((slot) => !b.has(slot)));
      expect(slotsIn(runsA)).toBe(a.size);
    }
  });
});

describe('a percentile', () => {
  it('is a value that was measured', () => {
    const values = Array.from({ length: 20 }, (_, i) => 20 - i);
    expect([0.5, 0.95, 1].map((part) => nearestRank(values, part))).toEqual([10, 19, 20]);
    expect(nearestRank([3], 0.95)).toBe(3);
    expect(nearestRank([], 0.95)).toBeNull();
  });
});
