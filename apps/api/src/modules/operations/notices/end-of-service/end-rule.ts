import { NOTICE_LIMITS } from '@rinjo/contract';
import { JAPAN_MS, midnightInJapan, onClocksInJapan } from '../../../../platform/time/japan.js';

const DAY_MS = 24 * 3_600_000;
const WEEKS_FROM_MONTHS = 3;

/** The same time in Japan so many months later; of a day that a month does not have, its last one. */
export function monthsLater(at: Date, months: number): Date {
  const clock = onClocksInJapan(at);
  const day = clock.getUTCDate();
  clock.setUTCDate(1);
  clock.setUTCMonth(clock.getUTCMonth() + months);
  const last = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 0)).getUTCDate();
  clock.setUTCDate(Math.min(day, last));
  return new Date(clock.getTime() - JAPAN_MS);
}

/** The last moment at which everybody has to be told of an end. */
export const endNoticeBy = (endsAt: Date): Date => monthsLater(endsAt, -NOTICE_LIMITS.endMonths);

/** The first midnight in Japan at which the service may end that is announced now; a day is for the letters. */
export const earliestEnd = (now: Date): Date =>
  midnightInJapan(
    new Date(monthsLater(new Date(now.getTime() + DAY_MS), NOTICE_LIMITS.endMonths).getTime() + DAY_MS),
  );

/** Whether people are reminded now: every month, and every week in the last three months. */
export function isReminderDue(endsAt: Date, lastTold: Date, now: Date): boolean {
  if (now >= endsAt) return false;
  const isNear = now >= monthsLater(endsAt, -WEEKS_FROM_MONTHS);
  return now >= (isNear ? new Date(lastTold.getTime() + 7 * DAY_MS) : monthsLater(lastTold, 1));
}
