import { describe, expect, it } from '@jest/globals';
import { nextDue } from './drill-periods.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 10, n));

describe('the next drill', () => {
  it('is due at once when there was none', () => {
    expect(nextDue('kit', null, day(1))).toBeNull();
  });

  it('is due a week after the last one, or a month', () => {
    expect(nextDue('kit', day(1), day(7))).toEqual(day(8));
    expect(nextDue('kit', day(1), day(8))).toBeNull();
    expect(nextDue('erasure', day(1), day(8))).toEqual(day(31));
  });
});
