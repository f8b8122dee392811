import { onClocksInJapan } from '../../../../platform/time/japan.js';
import type { IncidentRow, UpdateRow } from '../ledger/incidents.js';

const APART_MS = 60 * 60_000;
const DAY_MS = 24 * 3_600_000;
const POSTMORTEM_WEEKDAYS = 5;
const [SUNDAY, SATURDAY] = [0, 6];

/** Whether people waited too long: an hour for news while it lasted, five weekdays for the post-mortem. */
export function wasLate(
  { openedAt, detectedAt, closedAt }: Told,
  updates: readonly Said[],
  now: Date,
): boolean {
  const lasted = updates.filter(({ stage }) => stage !== 'postmortem').map(({ at }) => at.getTime());
  // What is over before it was found needs no news of how it goes.
  const end = Math.max((closedAt ?? now).getTime(), openedAt.getTime());
  const times = [detectedAt.getTime(), ...lasted.filter((at) => at <= end).toSorted((a, b) => a - b)];
  if (end > detectedAt.getTime()) times.push(end);
  if (times.some((at, i) => at - (times[i - 1] ?? at) > APART_MS)) return true;
  if (closedAt === null) return false;
  const due = weekdaysAfter(closedAt, POSTMORTEM_WEEKDAYS);
  const postmortem = updates.find(({ stage }) => stage === 'postmortem');
  return (postmortem?.at ?? now) > due;
}

type Told = Pick<IncidentRow, 'openedAt' | 'detectedAt' | 'closedAt'>;
type Said = Pick<UpdateRow, 'stage' | 'at'>;

/** Weekdays in Japan. Holidays are not known here and count as well: against us. */
function weekdaysAfter(from: Date, days: number): Date {
  let [at, left] = [from.getTime(), days];
  while (left > 0) {
    at += DAY_MS;
    const weekday = onClocksInJapan(new Date(at)).getUTCDay();
    if (weekday !== SUNDAY && weekday !== SATURDAY) left -= 1;
  }
  return new Date(at);
}
