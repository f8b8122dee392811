import type { DrillKind } from '@rinjo/contract';

export const DAY_MS = 86_400_000;

export interface DrillPeriod {
  readonly everyDays: number;
  /** After so many days the newest one proves nothing any more (check sheet, section 7). */
  readonly expiresAfterDays: number;
  /** Whether it begins by itself when its day has come. */
  readonly automatic: boolean;
}

export const DRILL_PERIODS: Readonly<Record<DrillKind, DrillPeriod>> = {
  kit: { everyDays: 7, expiresAfterDays: 14, automatic: true },
  erasure: { everyDays: 30, expiresAfterDays: 35, automatic: true },
  'worker-loss': { everyDays: 7, expiresAfterDays: 14, automatic: true },
  'process-loss': { everyDays: 7, expiresAfterDays: 14, automatic: true },
  // A quarter of a year. Each needs maintenance that was announced, which nobody but people can do.
  'node-loss': { everyDays: 90, expiresAfterDays: 100, automatic: false },
  // It runs on another machine, at which nothing of this one is known.
  'site-failover': { everyDays: 90, expiresAfterDays: 100, automatic: false },
};

/** When the next one is due; null: now. @param last when the newest began */
export function nextDue(kind: DrillKind, last: Date | null, now: Date): Date | null {
  if (last === null) return null;
  const due = last.getTime() + DRILL_PERIODS[kind].everyDays * DAY_MS;
  return due > now.getTime() ? new Date(due) : null;
}
