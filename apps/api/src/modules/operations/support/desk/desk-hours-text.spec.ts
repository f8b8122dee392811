import { describe, expect, it } from '@jest/globals';
import { deskHoursText } from './desk-hours-text.js';

const day = { spans: [{ from: 540, to: 1_020 }] };
const split = {
  spans: [
    { from: 570, to: 720 },
    { from: 780, to: 1_440 },
  ],
};
const closed = { spans: [] };

describe('hours of a desk in words', () => {
  it('name days with the same hours together', () => {
    const weekdays = [day, day, day, day, day, closed, closed];
    expect(deskHoursText({ weekdays, onHolidays: false, exceptions: [] })).toEqual({
      ja: '窓口 月～金 9:00～17:00（日本時間、祝日・年末年始・休業日を除く）',
      en: 'Desk Mon–Fri 9:00–17:00 (Japan, not on holidays)',
    });
  });

  it('name each stretch, and days alone', () => {
    const weekdays = [day, day, split, day, day, closed, split];
    expect(deskHoursText({ weekdays, onHolidays: true, exceptions: [] }).en).toBe(
      'Desk Mon–Tue 9:00–17:00; Wed 9:30–12:00, 13:00–24:00; Thu–Fri 9:00–17:00; Sun 9:30–12:00, 13:00–24:00 (Japan, holidays too)',
    );
  });
});
