import type { BusinessDays } from '../../../../platform/time/business-days.js';
import { dayInJapan, midnightInJapan } from '../../../../platform/time/japan.js';

const DAY_MS = 86_400_000;
const THIRD = 3;

/** When the month of a moment begins, in Japan. */
export const monthBegin = (now: Date): Date => new Date(`${dayInJapan(now).slice(0, 7)}-01T00:00:00+09:00`);

/** Whether the third business day of the month has begun in Japan. Throws CALENDAR_ENDS. */
export function isMonthlyDue(now: Date, days: Pick<BusinessDays, 'between'>): boolean {
  const dayBefore = new Date(monthBegin(now).getTime() - DAY_MS);
  const tomorrow = new Date(midnightInJapan(now).getTime() + DAY_MS);
  return days.between(dayBefore, tomorrow) >= THIRD;
}
