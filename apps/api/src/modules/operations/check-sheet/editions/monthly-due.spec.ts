import { describe, expect, it } from '@jest/globals';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { isMonthlyDue } from './monthly-due.js';

const due = (at: string): boolean => isMonthlyDue(new Date(at), new BusinessDays());

describe('the monthly edition', () => {
  it('is due from the beginning of the third business day on, in Japan', () => {
    // Tuesday, 1 December 2026 is the first.
    expect(due('2026-12-02T14:59:59Z')).toBe(false);
    expect(due('2026-12-02T15:00:00Z')).toBe(true);
    expect(due('2026-12-20T00:00:00Z')).toBe(true);
  });

  it('counts no weekend, holiday or days of the new year', () => {
    // 1 to 3 January are none, Monday the 4th is the first, and the 6th the third of 2027.
    expect(due('2027-01-05T14:59:59Z')).toBe(false);
    expect(due('2027-01-05T15:00:00Z')).toBe(true);
    // Sunday, 1 November 2026; the 3rd is a holiday: Monday the 2nd, Wednesday the 4th, Thursday the 5th.
    expect(due('2026-11-04T14:59:59Z')).toBe(false);
    expect(due('2026-11-04T15:00:00Z')).toBe(true);
  });
});
