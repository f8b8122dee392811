import type { CanaryRow } from './proof-ledger.js';

/** `never`: it has not run yet. `late`: it passed, too long ago. */
export const CANARY_STATES = ['passed', 'failed', 'breach', 'late', 'never'] as const;
export type CanaryState = (typeof CANARY_STATES)[number];

/** What the newest run of a canary says now. A breach and a failure stay until it has passed again. @param lateMs from when on it is late */
export function canaryState(
  newest: Pick<CanaryRow, 'at' | 'outcome'> | null,
  now: Date,
  lateMs: number,
): CanaryState {
  if (newest === null) return 'never';
  if (newest.outcome !== 'passed') return newest.outcome;
  return now.getTime() - newest.at.getTime() > lateMs ? 'late' : 'passed';
}

/** Where the row of the check sheet says nothing else: two of its periods. */
export const usualLateMs = (everyMs: number): number => 2 * everyMs;
