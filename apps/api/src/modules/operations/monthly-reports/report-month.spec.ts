import { describe, expect, it } from '@jest/globals';
import { nextReportAt, reportMonth } from './report-month.js';

describe('the month of a report', () => {
  it('is the one that has been over for a day in Japan', () => {
    expect(reportMonth(new Date('2026-11-30T15:00:00Z'))).toEqual({
      day: '2026-10-01',
      from: new Date('2026-09-30T15:00:00Z'),
      to: new Date('2026-10-31T15:00:00Z'),
    });
    expect(reportMonth(new Date('2026-12-01T15:00:00Z')).day).toBe('2026-11-01');
    expect(reportMonth(new Date('2027-01-10T00:00:00Z')).day).toBe('2026-12-01');
  });

  it('says when the next one is made', () => {
    expect(nextReportAt(new Date('2026-11-30T15:00:00Z'))).toEqual(new Date('2026-12-01T15:00:00Z'));
    expect(nextReportAt(new Date('2026-12-01T15:00:00Z'))).toEqual(new Date('2027-01-01T15:00:00Z'));
  });
});
