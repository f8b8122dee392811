import type { BusinessDays } from '../../../../platform/time/business-days.js';
import { dayInJapan, JAPAN_MS, onClocksInJapan } from '../../../../platform/time/japan.js';

/** By the end of this business day of a month there is a report of the month before. */
const BUSINESS_DAY = 3;

export interface DueReport {
  /** When the month that it is about was over. */
  readonly from: Date;
  /** By when there has to be one. */
  readonly by: Date;
}

/** The last monthly report that has to be there by now: of the month before, or before that one. Throws CALENDAR_ENDS. */
export function reportDue(now: Date, calendar: BusinessDays): DueReport {
  const clock = onClocksInJapan(now);
  for (let back = 0; ; back += 1) {
    const from = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() - back, 1) - JAPAN_MS);
    const by = calendar.after(new Date(from.getTime() - 1), BUSINESS_DAY);
    if (by <= now) return { from, by };
  }
}

/** Whether the report was late, or is missing. A tenant that came later than that month owes none. @param since when the tenant came */
export const isLate = ({ from, by }: DueReport, madeAt: Date | null, since: Date): boolean =>
  since < from && (madeAt === null || madeAt > by);

/** The month that it is about: its first day, YYYY-MM-01. */
export const monthOfReport = ({ from }: DueReport): string =>
  `${dayInJapan(new Date(from.getTime() - 1)).slice(0, 7)}-01`;
