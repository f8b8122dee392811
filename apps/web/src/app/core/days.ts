import { momentOf, ownZone } from './zoned-time';

/** When a day (2026-11-25) begins on this device, as RFC 3339 text; nothing for what is no day. */
export const startOfDay = (day: string): string | undefined =>
  momentOf({ date: day, time: '00:00' }, ownZone())?.toISOString();

/** When the day after it begins: until then, the day is included. */
export function startOfDayAfter(day: string): string | undefined {
  const next = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) return undefined;
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDay(next.toISOString().slice(0, 10));
}
