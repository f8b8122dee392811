import type { Figure, RowEvidence, RowReason } from '@rinjo/contract';
import { judged, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { Vantage } from '../formulas/judging.js';
import { type AvailabilityRecord, datesOf } from '../ledger/availability-reader.js';
import { type Slot, startOf } from '../formulas/slot.js';

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
  ...{ figures: [], from: null, to: null, evidence: [] },
  ...judged([{ status: 'not_measured', code: 'nothing_measured' }]),
};

export interface Found {
  readonly figures: readonly Figure[];
  /** What is unmet. */
  readonly reasons: readonly RowReason[];
  readonly evidence: readonly RowEvidence[];
}

/** No prober on another machine has seen it. */
export const insideOnly = (vantage: Vantage): readonly RowReason[] =>
  when(vantage === 'inside', { status: 'unverified', code: 'inside_only' });

/** Samples that cover too little time say nothing, and old ones nothing of now. */
export function sampleReasons({ window, lastSeen }: AvailabilityRecord, now: Slot): readonly RowReason[] {
  if (!window) return [];
  const seen = lastSeen - window.from;
  return [
    ...when(seen < LEAST_SLOTS, {
      ...{ status: 'not_measured', code: 'few_days', days: Math.floor(seen / DAY_SLOTS) },
      least: LEAST_SLOTS / DAY_SLOTS,
    }),
    ...when(now - lastSeen > DAY_SLOTS, {
      ...{ status: 'expired', code: 'data_old', at: startOf(lastSeen).toISOString(), hours: 24 },
    }),
  ];
}

/** What every row says that is taken from samples: too few, too old, or of no prober outside. */
export function findingOf(record: AvailabilityRecord, now: Slot, found: Found): RowFinding {
  const dates = datesOf(record);
  if (!dates || !record.window) return NOTHING;
  const { reasons, ...rest } = found;
  return {
    ...{ ...rest, ...dates },
    ...judged([...reasons, ...sampleReasons(record, now), ...insideOnly(record.vantage)]),
  };
}
