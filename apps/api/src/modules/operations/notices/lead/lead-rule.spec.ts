import { describe, expect, it } from '@jest/globals';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { earliestStart, type LeadRule, noticeBy } from './lead-rule.js';

const thirty: LeadRule = { days: 30, calendar: new BusinessDays() };
const one: LeadRule = { days: 1, calendar: new BusinessDays() };

describe('the lead of a notice', () => {
  it('is thirty days where these are more than three business days', () => {
    expect(earliestStart(thirty, new Date('2026-06-01T03:00:00Z'))).toEqual(new Date('2026-07-01T03:00:00Z'));
    expect(noticeBy(thirty, new Date('2026-07-01T03:00:00Z'))).toEqual(new Date('2026-06-01T03:00:00Z'));
  });

  it('is never less than three whole business days, whatever is set', () => {
    // 1, 7 and 8 May: the days between are holidays.
    const [told, start] = [new Date('2026-04-30T05:00:00Z'), new Date('2026-05-08T15:00:00Z')];
    expect(earliestStart(one, told)).toEqual(start);
    expect(noticeBy(one, start).toISOString()).toBe('2026-04-30T14:59:59.999Z');
    expect(noticeBy(one, new Date(start.getTime() - 1)).toISOString()).toBe('2026-04-29T14:59:59.999Z');
  });

  it('agrees with itself: told at the last moment, the start is the earliest one', () => {
    for (const rule of [one, thirty])
      for (const start of ['2026-05-11T01:30:00Z', '2026-12-31T20:00:00Z', '2027-01-05T00:00:00Z']) {
        const last = noticeBy(rule, new Date(start));
        expect(earliestStart(rule, last).getTime()).toBeLessThanOrEqual(new Date(start).getTime());
        expect(earliestStart(rule, new Date(last.getTime() + 1)).getTime()).toBeGreaterThan(
          new Date(start).getTime(),
        );
      }
  });

  it('is not guessed beyond the days that are known', () => {
    expect(() => noticeBy(thirty, new Date('2028-01-10T00:00:00Z'))).toThrow('CALENDAR_ENDS');
  });
});
