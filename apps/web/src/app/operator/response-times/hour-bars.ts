import type { JudgedHourView } from '@rinjo/contract';

const HOUR_MS = 3_600_000;
/** Seven days. */
const HOURS = 7 * 24;

/** One hour of the picture. */
export interface HourBar {
  readonly hour: string;
  /** Its place from the left: 0 to 167. */
  readonly at: number;
  readonly slowMin: number;
  readonly knownMin: number;
}

/** The hours of the seven days before now that were judged, each in its place. */
export function hourBars(hours: readonly JudgedHourView[], now: string): readonly HourBar[] {
  const end = Math.floor(Date.parse(now) / HOUR_MS);
  return hours.flatMap(({ hour, minutes }): HourBar[] => {
    const at = HOURS - 1 - (end - Math.floor(Date.parse(hour) / HOUR_MS));
    if (at < 0 || at >= HOURS) return [];
    return [{ hour, at, slowMin: times(minutes, 'x'), knownMin: minutes.length - times(minutes, ' ') }];
  });
}

const times = (minutes: string, mark: string): number => minutes.split(mark).length - 1;
