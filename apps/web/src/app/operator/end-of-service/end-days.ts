const JAPAN_MS = 9 * 3_600_000;

/** The day in Japan that a moment is in, as YYYY-MM-DD. */
export const dayInJapan = (at: string): string =>
  new Date(Date.parse(at) + JAPAN_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Midnight in Japan at the beginning of a day, RFC 3339. */
export const midnightInJapan = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - JAPAN_MS).toISOString();
