import type { TenantId } from '@rinjo/contract';
import type { MeasuringWindow } from '../../../../platform/measures/row-finding.js';
import { JAPAN_MS, midnightInJapan, onClocksInJapan } from '../../../../platform/time/japan.js';

/** The twelve months that ended yesterday, in Japan. */
export function sheetWindow(now: Date, tenantId: TenantId | null): MeasuringWindow {
  const to = midnightInJapan(now);
  const local = onClocksInJapan(to);
  // 29 February goes on to 1 March.
  const yearBefore = Date.UTC(local.getUTCFullYear() - 1, local.getUTCMonth(), local.getUTCDate());
  return { from: new Date(yearBefore - JAPAN_MS), to, tenantId };
}
