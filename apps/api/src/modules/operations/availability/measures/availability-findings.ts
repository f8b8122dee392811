import type { Figure, RowEvidence } from '@rinjo/contract';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type AvailabilityRecord, datesOf } from '../ledger/availability-reader.js';
import type { Slot } from '../formulas/slot.js';

const DAY_SLOTS = 24 * 120;
/** Less of samples says nothing. */
const LEAST_SLOTS = 7 * DAY_SLOTS;

/** Of what was promised for one node: nothing here knows of more. */
export const TARGETS = {
  /** Hundredths of a percent a month. */
  availability: 9_950,
  /** Seconds. */
  mttr: 2 * 3600,
  failures: 6,
  longFailures: 0,
  /** Seconds. */
  interval: 35,
  notification: 60,
  /** Seconds, of customers. */
  customerNotification: 300,
} as const;

export const NOTHING: RowFinding = {
  ...{ figures: [], from: null, to: null, absent: false, notMeasured: true, unmet: false, expired: false },
  ...{ unverified: false, evidence: [] },
};

export interface Found {
  readonly figures: readonly Figure[];
  readonly unmet: boolean;
  readonly evidence: readonly RowEvidence[];
}

/** What every row says that is taken from samples: too few, too old, or of no prober outside. */
export function findingOf(record: AvailabilityRecord, now: Slot, found: Found): RowFinding {
  const dates = datesOf(record);
  if (!dates || !record.window) return NOTHING;
  return {
    ...{ ...NOTHING, ...found, ...dates },
    notMeasured: record.lastSeen - record.window.from < LEAST_SLOTS,
    expired: now - record.lastSeen > DAY_SLOTS,
    unverified: record.vantage === 'inside',
  };
}
