import { LIMITS } from '@rinjo/contract';

/** How many reminders of a planned call are due at `now`: one when it opens, one shortly before its start. */
export function remindersDue(startsAt: Date, now: Date): 0 | 1 | 2 {
  const seconds = (startsAt.getTime() - now.getTime()) / 1000;
  if (seconds <= LIMITS.callReminderS) return 2;
  return seconds <= LIMITS.callOpensBeforeS ? 1 : 0;
}
