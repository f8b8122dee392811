import type { TenantId } from '@rinjo/contract';
import type { MeasuringWindow } from '../../../../platform/measures/row-finding.js';

const JAPAN_MS = 9 * 3_600_000; // no summer time since 1951
const DAY_MS = 86_400_000;

/** Midnight in Japan at or before a time. */
export function midnightInJapan(at: Date): Date {
  return new Date(Math.floor((at.getTime() + JAPAN_MS) / DAY_MS) * DAY_MS - JAPAN_MS);
}

/** A day in Japan as YYYY-MM-DD. */
export const dayInJapan = (at: Date): string =>
  new Date(at.getTime() + JAPAN_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The twelve months that ended yesterday, in Japan. */
export function sheetWindow(now: Date, tenantId: TenantId | null): MeasuringWindow {
  const to = midnightInJapan(now);
  const local = new Date(to.getTime() + JAPAN_MS);
  // 29 February goes on to 1 March.
  const yearBefore = Date.UTC(local.getUTCFullYear() - 1, local.getUTCMonth(), local.getUTCDate());
  return { from: new Date(yearBefore - JAPAN_MS), to, tenantId };
}
