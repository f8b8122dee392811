import { describe, expect, it } from 'vitest';
import { hourBars } from './hour-bars';

const hour = (at: string, marks: string) => ({ hour: at, minutes: marks.padEnd(60) });

describe('the bars of seven days', () => {
  it('stand in their places up to the hour of now, and leave out what is older', () => {
    const bars = hourBars(
      [
        hour('2026-11-20T08:00:00Z', 'x'),
        hour('2026-11-20T09:00:00Z', '.'),
        hour('2026-11-27T07:00:00Z', 'xx..'),
        hour('2026-11-27T08:00:00Z', ''),
      ],
      '2026-11-27T08:59:00Z',
    );
    expect(bars.map(({ at, slowMin, knownMin }) => [at, slowMin, knownMin])).toEqual([
      [0, 0, 1],
      [166, 2, 4],
      [167, 0, 0],
    ]);
  });
});
