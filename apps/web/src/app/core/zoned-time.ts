/** A wall clock: a day (2026-11-25) and a time (10:00), as forms have them, in some zone. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

const TWO_TRIES = 2;

/** The zone of this device (IANA name). */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Whether it is the name of a zone that this browser knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at a moment. */
export function wallTimeAt(moment: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The moment at which the clocks of a zone show this; null for what is no time. A time that summer time skips is the one
 * an hour later, of one that happens twice the first is taken or the second, as the zone's offset falls.
 */
export function momentOf({ date, time }: WallTime, zone: string): Date | null {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  let moment = wanted;
  for (let n = 0; n < TWO_TRIES; n += 1) {
    const shown = wallTimeAt(new Date(moment), zone);
    moment += wanted - Date.parse(`${shown.date}T${shown.time}:00Z`);
  }
  return new Date(moment);
}
