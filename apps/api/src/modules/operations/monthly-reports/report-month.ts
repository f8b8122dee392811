import { dayInJapan, JAPAN_MS, onClocksInJapan } from '../../../platform/time/japan.js';

const DAY_MS = 86_400_000;
/** What probers have seen of the last day of a month may come a day later. */
const AFTER_MS = DAY_MS;

export interface ReportMonth {
  /** First day, YYYY-MM-01. */
  readonly day: string;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** The last month in Japan that has been over for a day. */
export function reportMonth(now: Date): ReportMonth {
  const local = onClocksInJapan(new Date(now.getTime() - AFTER_MS));
  return monthOf(
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - 1, 1)).toISOString().slice(0, 10),
  );
}

/** When the month that goes on now is reported. */
export function nextReportAt(now: Date): Date {
  const { to: next } = monthOf(dayInJapan(reportMonth(now).to));
  return new Date(next.getTime() + AFTER_MS);
}

/** @param day its first, YYYY-MM-01 */
export function monthOf(day: string): ReportMonth {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return {
    day,
    from: new Date(Date.UTC(year, month - 1, 1) - JAPAN_MS),
    to: new Date(Date.UTC(year, month, 1) - JAPAN_MS),
  };
}
