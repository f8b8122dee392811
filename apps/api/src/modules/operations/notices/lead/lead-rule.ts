import { NOTICE_LIMITS } from '@rinjo/contract';
import type { BusinessDays } from '../../../../platform/time/business-days.js';

const DAY_MS = 24 * 3_600_000;

/** What was promised about how early people are told of planned work. */
export interface LeadRule {
  readonly days: number;
  readonly calendar: BusinessDays;
}

/** The first moment at which work may begin that the last one was told of at `told`. Throws CALENDAR_ENDS. */
export const earliestStart = ({ days, calendar }: LeadRule, told: Date): Date =>
  later(new Date(told.getTime() + days * DAY_MS), calendar.after(told, NOTICE_LIMITS.leastBusinessDays));

/** The last moment at which everybody has to have the notice of work that begins at `start`. Throws CALENDAR_ENDS. */
export const noticeBy = ({ days, calendar }: LeadRule, start: Date): Date =>
  earlier(
    new Date(start.getTime() - days * DAY_MS),
    // Of the midnight itself the day has begun: it counts for nothing any more.
    new Date(calendar.before(start, NOTICE_LIMITS.leastBusinessDays).getTime() - 1),
  );

const later = (one: Date, other: Date): Date => (one > other ? one : other);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
