import type { DeskHours, DeskSpan } from '@rinjo/contract';
import type { BusinessDays } from '../../../../platform/time/business-days.js';
import { dayInJapan, midnightInJapan } from '../../../../platform/time/japan.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** So far ahead an opening is looked for. */
const AHEAD_DAYS = 60;
const WORKING_DAYS = 5;

/** Whether a day of Japan (YYYY-MM-DD) from Monday to Friday is a holiday. */
export type IsHoliday = (day: string) => boolean;

/** Hours of the desk, from the moment on at which they were set. */
export interface DeskVersion {
  readonly madeAt: Date;
  readonly hours: DeskHours;
}

/** From 0, Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** What the calendar knows; a day that it does not know is none, so that the clock runs on it. */
export const holidaysOf =
  (calendar: BusinessDays): IsHoliday =>
  (day) =>
    calendar.covers(day) && weekdayOf(day) < WORKING_DAYS && !calendar.has(day);

/** Whether there is a desk at all: one that never opens in a week is none. */
export const hasDesk = ({ weekdays }: DeskHours): boolean => weekdays.some(({ spans }) => spans.length > 0);

/** When the desk is open on a day of Japan, YYYY-MM-DD. */
export function spansOn(
  { weekdays, onHolidays, exceptions }: DeskHours,
  day: string,
  isHoliday: IsHoliday,
): readonly DeskSpan[] {
  const exception = exceptions.find((one) => one.day === day);
  if (exception) return exception.spans;
  if (!onHolidays && isHoliday(day)) return [];
  return weekdays[weekdayOf(day)]?.spans ?? [];
}

/** Milliseconds for which a desk with these hours is open between two times. */
function openMs(hours: DeskHours, from: number, to: number, isHoliday: IsHoliday): number {
  let sum = 0;
  for (let at = midnightInJapan(new Date(from)).getTime(); at < to; at += DAY_MS)
    for (const span of spansOn(hours, dayInJapan(new Date(at)), isHoliday)) {
      const begin = Math.max(from, at + span.from * MINUTE_MS);
      const end = Math.min(to, at + span.to * MINUTE_MS);
      sum += Math.max(0, end - begin);
    }
  return sum;
}

/**
 * Milliseconds of desk hours between two times, each stretch by the hours that held in it: whoever changes them later changes nothing
 * of what has passed. What was before the first version counts by that one. @param versions the oldest first
 */
export function deskMs(versions: readonly DeskVersion[], from: Date, to: Date, isHoliday: IsHoliday): number {
  return versions.reduce((sum, { madeAt, hours }, index) => {
    const begin = Math.max(from.getTime(), index === 0 ? -Infinity : madeAt.getTime());
    const end = Math.min(to.getTime(), versions[index + 1]?.madeAt.getTime() ?? Infinity);
    return begin < end ? sum + openMs(hours, begin, end, isHoliday) : sum;
  }, 0);
}

/** Whether the desk is open, and when it opens next; null when that is not within 60 days. */
export function deskAt(
  hours: DeskHours,
  now: Date,
  isHoliday: IsHoliday,
): { readonly open: boolean; readonly opensAt: Date | null } {
  const today = midnightInJapan(now).getTime();
  for (let at = today; at <= today + AHEAD_DAYS * DAY_MS; at += DAY_MS)
    for (const span of spansOn(hours, dayInJapan(new Date(at)), isHoliday)) {
      const begin = at + span.from * MINUTE_MS;
      if (begin > now.getTime()) return { open: false, opensAt: new Date(begin) };
      if (now.getTime() < at + span.to * MINUTE_MS) return { open: true, opensAt: null };
    }
  return { open: false, opensAt: null };
}
