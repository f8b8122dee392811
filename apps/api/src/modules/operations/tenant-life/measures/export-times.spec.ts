import { describe, expect, it } from '@jest/globals';
import { exportTimes, type MeasuredExport } from './export-times.js';

const begin = new Date('2026-05-01T00:00:00Z');
const after = (minutes: number): Date => new Date(begin.getTime() + minutes * 60_000);
const took = (minutes: number | null, bytes = 1): MeasuredExport => ({
  ...{ requestedAt: begin, failed: false, bytes },
  finishedAt: minutes === null ? null : after(minutes),
});

describe('the times of exports', () => {
  it('judge nothing that goes on within its time', () => {
    expect(exportTimes([took(null)], after(60))).toEqual({ judged: 0, inTimeBasisPoints: null, late: false });
    expect(exportTimes([took(null)], after(61))).toEqual({ judged: 1, inTimeBasisPoints: 0, late: true });
  });

  it('are late below 99 of 100, truncated', () => {
    const many = Array.from({ length: 199 }, () => took(1));
    expect(exportTimes([...many, took(61)], after(99))).toMatchObject({
      inTimeBasisPoints: 9_950,
      late: false,
    });
    expect(exportTimes([took(1), took(1), { ...took(null), failed: true }], after(2))).toEqual({
      ...{ judged: 3, inTimeBasisPoints: 6_666, late: true },
    });
  });
});
