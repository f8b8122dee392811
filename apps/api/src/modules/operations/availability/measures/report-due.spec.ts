import { describe, expect, it } from '@jest/globals';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { isLate, monthOfReport, reportDue } from './report-due.js';

const calendar = new BusinessDays();
const at = (text: string): Date => new Date(text);

describe('the monthly report', () => {
  it('is due at the end of the third business day in Japan', () => {
    // December 2026 begins on a Tuesday.
    expect(reportDue(at('2026-12-03T15:00:00Z'), calendar)).toEqual({
      ...{ from: at('2026-11-30T15:00:00Z'), by: at('2026-12-03T15:00:00Z') },
    });
    expect(reportDue(at('2026-12-03T14:59:59Z'), calendar).from).toEqual(at('2026-10-31T15:00:00Z'));
    // January begins with days on which nobody works: 4, 5 and 6 January.
    expect(reportDue(at('2027-01-20T00:00:00Z'), calendar).by).toEqual(at('2027-01-06T15:00:00Z'));
  });

  it('is late when it was not made in time, and owed to nobody who was not there yet', () => {
    const due = reportDue(at('2026-12-10T00:00:00Z'), calendar);
    expect(monthOfReport(due)).toBe('2026-11-01');
    const long = at('2026-10-01T00:00:00Z');
    expect(isLate(due, at('2026-12-02T00:00:00Z'), long)).toBe(false);
    expect(isLate(due, at('2026-12-04T00:00:00Z'), long)).toBe(true);
    expect(isLate(due, null, long)).toBe(true);
    expect(isLate(due, null, at('2026-12-01T00:00:00Z'))).toBe(false);
  });
});
