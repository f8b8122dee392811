import { describe, expect, it } from '@jest/globals';
import type { DeskHours } from '@rinjo/contract';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { deskAt, deskMs, hasDesk, holidaysOf } from './desk-time.js';

const HOUR = 3_600_000;
const day = { spans: [{ from: 9 * 60, to: 17 * 60 }] };
const closed = { spans: [] };
const WEEK: DeskHours = {
  weekdays: [day, day, day, day, day, closed, closed],
  onHolidays: false,
  exceptions: [],
};
const at = (text: string): Date => new Date(`${text}+09:00`);
const calendar = new BusinessDays();
const hours = (from: string, to: string, of: DeskHours = WEEK): number =>
  deskMs([{ madeAt: at('2020-01-01T00:00'), hours: of }], at(from), at(to), holidaysOf(calendar)) / HOUR;

describe('desk hours between two times', () => {
  it('are those in which the desk is open', () => {
    // Wednesday to Thursday.
    expect(hours('2026-11-25T16:00', '2026-11-26T10:30')).toBe(2.5);
    expect(hours('2026-11-25T18:00', '2026-11-26T08:00')).toBe(0);
    expect(hours('2026-11-25T10:00', '2026-11-25T10:01')).toBeCloseTo(1 / 60);
  });

  it('run neither at weekends nor on holidays, unless the desk is open on them', () => {
    // Friday to Tuesday; Monday 23 November is a holiday.
    expect(hours('2026-11-20T16:00', '2026-11-24T10:00')).toBe(2);
    expect(hours('2026-11-20T16:00', '2026-11-24T10:00', { ...WEEK, onHolidays: true })).toBe(10);
    const always = { spans: [{ from: 0, to: 1_440 }] };
    const round = { weekdays: Array.from({ length: 7 }, () => always), onHolidays: true, exceptions: [] };
    expect(hours('2026-12-30T12:00', '2027-01-02T12:00', round)).toBe(72);
  });

  it('follow exceptions, open and closed', () => {
    const exceptions = [
      { day: '2026-11-25', spans: [], note: 'Inventory' },
      { day: '2026-11-23', spans: [{ from: 600, to: 720 }], note: '' },
    ];
    expect(hours('2026-11-20T17:00', '2026-11-26T09:00', { ...WEEK, exceptions })).toBe(2 + 8);
  });

  it('follow no holiday that nobody knows yet', () => {
    const beyond = `${String(Number(calendar.coveredUntil.slice(0, 4)) + 2)}-05-04`;
    expect(holidaysOf(calendar)(beyond)).toBe(false);
  });

  it('count by the hours that held: a change says nothing about what has passed', () => {
    const none: DeskHours = { ...WEEK, weekdays: Array.from({ length: 7 }, () => closed) };
    const versions = [
      { madeAt: at('2026-11-25T08:00'), hours: WEEK },
      { madeAt: at('2026-11-25T12:00'), hours: none },
    ];
    const [from, to] = [at('2026-11-24T16:00'), at('2026-11-26T17:00')];
    // One hour before the first version, three until the change.
    expect(deskMs(versions, from, to, holidaysOf(calendar)) / HOUR).toBe(4);
    expect(deskMs([], from, to, holidaysOf(calendar))).toBe(0);
  });
});

describe('the desk at a time', () => {
  const now = (text: string, of = WEEK) => deskAt(of, at(text), holidaysOf(calendar));

  it('is open, or opens next', () => {
    expect(now('2026-11-25T09:00')).toEqual({ open: true, opensAt: null });
    expect(now('2026-11-25T08:59')).toEqual({ open: false, opensAt: at('2026-11-25T09:00') });
    expect(now('2026-11-20T17:00')).toEqual({ open: false, opensAt: at('2026-11-24T09:00') });
  });

  it('that never opens is none', () => {
    const none = { ...WEEK, weekdays: Array.from({ length: 7 }, () => closed) };
    expect(now('2026-11-25T09:00', none)).toEqual({ open: false, opensAt: null });
    expect([hasDesk(WEEK), hasDesk(none)]).toEqual([true, false]);
  });
});
