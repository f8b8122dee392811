import { describe, expect, it } from '@jest/globals';
import { earliestEnd, endNoticeBy, isReminderDue, monthsLater } from './end-rule.js';

const at = (text: string): Date => new Date(text);

describe('the end of the service', () => {
  it('is counted in months of the calendar in Japan', () => {
    expect(monthsLater(at('2026-11-30T15:00:00Z'), 3)).toEqual(at('2027-02-28T15:00:00Z'));
    expect(monthsLater(at('2027-05-30T16:00:00Z'), -15)).toEqual(at('2026-02-27T16:00:00Z'));
  });

  it('is at least fifteen months ahead of everybody’s notice, at midnight in Japan', () => {
    const now = at('2026-11-27T18:00:00Z');
    const end = earliestEnd(now);
    expect(end).toEqual(at('2028-02-29T15:00:00Z'));
    expect(endNoticeBy(end).getTime()).toBeGreaterThanOrEqual(now.getTime() + 86_400_000);
  });

  it('is reminded of every month, and every week in the last three', () => {
    const end = at('2028-06-30T15:00:00Z');
    const told = at('2027-01-10T00:00:00Z');
    expect(isReminderDue(end, told, at('2027-02-09T23:00:00Z'))).toBe(false);
    expect(isReminderDue(end, told, at('2027-02-10T00:00:00Z'))).toBe(true);
    const near = at('2028-04-10T00:00:00Z');
    expect(isReminderDue(end, near, at('2028-04-16T23:00:00Z'))).toBe(false);
    expect(isReminderDue(end, near, at('2028-04-17T00:00:00Z'))).toBe(true);
    expect(isReminderDue(end, near, end)).toBe(false);
  });
});
