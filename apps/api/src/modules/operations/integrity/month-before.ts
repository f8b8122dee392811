import { JAPAN_MS, onClocksInJapan } from '../../../platform/time/japan.js';

export interface Month {
  /** First day, YYYY-MM-01. */
  readonly day: string;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** The month in Japan that has ended last. */
export function monthBefore(now: Date): Month {
  const local = onClocksInJapan(now);
  const first = (back: number): Date =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - back, 1));
  return {
    day: first(1).toISOString().slice(0, 10),
    from: new Date(first(1).getTime() - JAPAN_MS),
    to: new Date(first(0).getTime() - JAPAN_MS),
  };
}
