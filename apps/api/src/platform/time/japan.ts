const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Milliseconds that clocks in Japan are ahead of UTC; there has been no summer time since 1951. */
export const JAPAN_MS = 9 * HOUR_MS;

/** The same moment, its UTC fields those of clocks in Japan: for calendars, not for comparing. */
export const onClocksInJapan = (at: Date): Date => new Date(at.getTime() + JAPAN_MS);

/** A day in Japan as YYYY-MM-DD. */
export const dayInJapan = (at: Date): string =>
  onClocksInJapan(at).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** A minute in Japan as YYYY-MM-DD HH:MM. */
export const minuteInJapan = (at: Date): string =>
  onClocksInJapan(at).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');

/** Midnight in Japan at or before a time. */
export const midnightInJapan = (at: Date): Date =>
  new Date(Math.floor((at.getTime() + JAPAN_MS) / DAY_MS) * DAY_MS - JAPAN_MS);
