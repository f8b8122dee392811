import { describe, expect, it } from '@jest/globals';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { reminderDue } from './reminders-due.js';

const calendar = new BusinessDays();
// Saturday, 9 May 2026, 00:00 in Japan.
const start = new Date('2026-05-08T15:00:00Z');
const long = new Date('2026-03-01T00:00:00Z');

describe('reminders of planned work', () => {
  it.each([
    ['2026-04-30T14:00:00Z', null],
    ['2026-04-30T15:00:00Z', 'reminder_business_days'],
    ['2026-05-01T15:00:00Z', 'reminder_days'],
    ['2026-05-08T13:59:59Z', 'reminder_days'],
    ['2026-05-08T14:00:00Z', 'reminder_hour'],
    ['2026-05-08T15:00:00Z', null],
  ])('at %s: %s', (now, expected) => {
    expect(reminderDue(start, long, calendar, new Date(now))).toBe(expected);
  });

  it('do not tell again what was announced a moment ago', () => {
    const announced = new Date('2026-05-02T00:00:00Z');
    expect(reminderDue(start, announced, calendar, new Date('2026-05-03T00:00:00Z'))).toBeNull();
    expect(reminderDue(start, announced, calendar, new Date('2026-05-08T14:30:00Z'))).toBe('reminder_hour');
  });
});
