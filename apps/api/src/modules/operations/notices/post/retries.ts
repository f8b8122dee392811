const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A mail server that does not answer is asked again for a day and a half. */
const WAITS_MS = [
  ...[MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS],
  ...[6 * HOUR_MS, 12 * HOUR_MS, 12 * HOUR_MS],
] as const;

/** Milliseconds until the next attempt after so many; null: it is given up, and somebody has to call. */
export const waitAfter = (tries: number): number | null => WAITS_MS[tries - 1] ?? null;

/** Whether the mail server has refused the receiver for good (RFC 5321, 4.2.1: 5yz), and what it has said, without names. */
export function refusalOf(cause: unknown): { readonly outcome: 'refused' | 'failed'; readonly code: string } {
  if (typeof cause !== 'object' || cause === null) return { outcome: 'failed', code: 'UNKNOWN' };
  const status =
    'responseCode' in cause && typeof cause.responseCode === 'number' ? cause.responseCode : null;
  if (status !== null) return { outcome: status >= 500 ? 'refused' : 'failed', code: String(status) };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code.slice(0, 40) : 'UNKNOWN';
  return { outcome: 'failed', code };
}
