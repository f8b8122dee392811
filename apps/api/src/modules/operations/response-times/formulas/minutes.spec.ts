import { describe, expect, it } from '@jest/globals';
import type { TimedKind } from '@rinjo/contract';
import { binOf, noTimes } from '../../../../platform/metrics/time-bins.js';
import { judgedMinute } from './minutes.js';

const times = (ms: number, count: number): number[] => {
  const bins = noTimes();
  bins[binOf(ms)] = count;
  return bins;
};
const both = (some: readonly number[], others: readonly number[]): number[] =>
  some.map((count, i) => count + (others[i] ?? 0));
const minute = (
  kinds: Partial<Record<TimedKind, number[]>>,
  answerMs: number | null = null,
  pictureMs: number | null = null,
) => judgedMinute(new Map(Object.entries(kinds) as [TimedKind, number[]][]), { answerMs, pictureMs });

describe('a minute', () => {
  it('is slow when more than one answer of twenty is over the limit', () => {
    expect(minute({ read: both(times(80, 19), times(900, 1)) })).toBe('.');
    expect(minute({ read: both(times(80, 18), times(900, 2)) })).toBe('x');
  });

  it('counts all kinds of answers together, and never bytes that are sent', () => {
    expect(minute({ read: times(80, 18), change: times(900, 2) })).toBe('x');
    expect(minute({ read: times(80, 20), transfer: times(30_000, 50) })).toBe('.');
  });

  it('is decided by a prober where there are fewer than twenty', () => {
    expect(minute({ read: times(900, 19) }, 120)).toBe('.');
    expect(minute({ read: times(80, 19) }, 501)).toBe('x');
    expect(minute({ read: times(80, 20) }, 501)).toBe('.');
    expect(minute({}, null, 3_001)).toBe('x');
  });

  it('is slow when pages or first pictures are', () => {
    expect(minute({ read: times(80, 30), page: times(4_000, 20) })).toBe('x');
    expect(minute({ page: both(times(1_000, 15), times(4_000, 5)) })).toBe('.');
    expect(minute({ picture: times(4_000, 20) }, 100)).toBe('x');
  });

  it('says nothing where nobody was', () => {
    expect(minute({})).toBe(' ');
    expect(minute({ read: times(900, 19) })).toBe(' ');
  });
});
