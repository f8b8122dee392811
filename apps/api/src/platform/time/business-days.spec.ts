import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/domain-error.js';
import { BusinessDays } from './business-days.js';

describe('business days in Japan', () => {
  const days = new BusinessDays();

  it('are whole: a notice of Thursday, 30 April 2026 is three of them old on Saturday, 9 May', () => {
    const delivered = new Date('2026-04-30T05:00:00Z');
    const start = new Date('2026-05-08T15:00:00Z'); // 9 May, 00:00 in Japan
    expect(days.after(delivered, 3)).toEqual(start);
    expect(days.between(delivered, start)).toBe(3);
    expect(days.between(delivered, new Date(start.getTime() - 1))).toBe(2);
  });

  it('begin at midnight in Japan, so that what comes late in the evening there is of the day that ends', () => {
    expect(days.after(new Date('2026-04-30T14:59:59Z'), 1)).toEqual(new Date('2026-05-01T15:00:00Z'));
    expect(days.after(new Date('2026-04-30T15:00:00Z'), 1)).toEqual(new Date('2026-05-07T15:00:00Z'));
  });

  it('are none on weekends, holidays, around the new year, and when the operator is closed', () => {
    for (const day of ['2026-05-02', '2026-05-03', '2026-05-06', '2026-09-22', '2027-03-22', '2026-12-29'])
      expect([day, days.has(day)]).toEqual([day, false]);
    for (const day of ['2026-05-01', '2026-12-28', '2027-01-04', '2027-03-23'])
      expect([day, days.has(day)]).toEqual([day, true]);
    expect(new BusinessDays(['2026-05-01']).has('2026-05-01')).toBe(false);
  });

  it('count back to the midnight by which something has to be done', () => {
    const start = new Date('2026-05-08T15:00:00Z');
    expect(days.before(start, 3)).toEqual(new Date('2026-04-30T15:00:00Z'));
    expect(days.after(new Date(days.before(start, 3).getTime() - 1), 3)).toEqual(start);
  });

  it('are not guessed where the list ends', () => {
    expect(() => days.has('2028-01-04')).toThrow(
      new DomainError('CALENDAR_ENDS', { coveredUntil: '2027-12-31' }),
    );
    expect(() => days.after(new Date('2027-12-27T00:00:00Z'), 3)).toThrow('CALENDAR_ENDS');
    expect(() => days.has('2025-12-26')).toThrow('CALENDAR_ENDS');
  });
});
