import type { ComponentStatus } from '@rinjo/contract';
import { troublesOf } from '../formulas/incidents.js';
import { type Run, shared } from '../formulas/runs.js';
import type { Slot } from '../formulas/slot.js';

/** Slots after which what was seen last says nothing of now. */
const STALE = 4;

export interface Sight {
  /** Failed, missing or reported, up to `end`. */
  readonly bad: readonly Run[];
  /** One past the last slot that somebody saw. */
  readonly end: Slot;
  readonly now: Slot;
  readonly isReported: boolean;
  readonly isMaintained: boolean;
}

/** How a component is now, in the words of Statuspage. */
export function statusOf({ bad, end, now, isReported, isMaintained }: Sight): ComponentStatus {
  if (isMaintained) return 'under_maintenance';
  if (isReported) return 'major_outage';
  if (now - end > STALE) return 'unknown';
  if (troublesOf(bad, end).incidents.some(({ closed }) => closed === null)) {
    const isBad = shared(bad, [{ from: end - 1, to: end }]).length > 0;
    return isBad ? 'major_outage' : 'degraded_performance';
  }
  return shared(bad, [{ from: end - 1, to: end }]).length > 0 ? 'degraded_performance' : 'operational';
}
