import type { WebhookDisabledBecause } from '@rinjo/contract';

const S = 1_000;
const MIN = 60 * S;
const HOUR = 60 * MIN;

/** Milliseconds between attempts: quick at first, then slower, 24 hours in all. */
export const RETRY_DELAYS_MS = [
  ...[5 * S, MIN, 5 * MIN, 15 * MIN, 30 * MIN],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 10 * HOUR],
] as const;

export const FAILING_DAYS = 3;
const FAILING_MS = FAILING_DAYS * 24 * HOUR;

/** Milliseconds that the secret before the newest one signs as well. */
export const OVERLAP_MS = 24 * HOUR;

/** What one attempt came to. `status` is null when there was no answer; `error` says why. */
export interface AttemptResult {
  readonly at: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly excerpt: string;
}

/** Only 2xx says that a message was taken. */
export const arrived = ({ status }: Pick<AttemptResult, 'status'>): boolean =>
  status !== null && status >= 200 && status < 300;

/** Whether a webhook is disabled after an attempt that did not arrive. `since`: the first one since something arrived. */
export function disabledAfter(
  { status, at }: Pick<AttemptResult, 'status' | 'at'>,
  since: Date,
): Exclude<WebhookDisabledBecause, 'admin'> | null {
  if (status === 410) return 'gone'; // Standard Webhooks: the receiver wants no more
  return at.getTime() - since.getTime() >= FAILING_MS ? 'failing' : null;
}

/** Why an attempt failed, in one word, for the job and the log. */
export const failureCode = ({ status, error }: AttemptResult): string => error ?? `status_${status ?? 0}`;
