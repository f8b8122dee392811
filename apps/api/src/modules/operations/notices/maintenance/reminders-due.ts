import { type MaintenanceEvent, NOTICE_LIMITS } from '@rinjo/contract';
import type { BusinessDays } from '../../../../platform/time/business-days.js';

const HOUR_MS = 3_600_000;
const DAYS_MS = 7 * 24 * HOUR_MS;

/** The reminders before work, the first one first, and when each is due. Throws CALENDAR_ENDS. */
export const remindersOf = (
  start: Date,
  calendar: BusinessDays,
): readonly { readonly event: MaintenanceEvent; readonly at: Date }[] => [
  { event: 'reminder_days', at: new Date(start.getTime() - DAYS_MS) },
  { event: 'reminder_business_days', at: calendar.before(start, NOTICE_LIMITS.leastBusinessDays) },
  { event: 'reminder_hour', at: new Date(start.getTime() - HOUR_MS) },
];

/**
 * The reminder that is due now: the last one whose time has come since the notice before it. What was announced after its time has
 * passed is not reminded of, and after an outage people get one letter and not three.
 */
export function reminderDue(
  start: Date,
  announcedAt: Date,
  calendar: BusinessDays,
  now: Date,
): MaintenanceEvent | null {
  if (now >= start) return null;
  const due = remindersOf(start, calendar).filter(({ at }) => at > announcedAt && at <= now);
  return due.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)?.event ?? null;
}
