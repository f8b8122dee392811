import type { RowFinding } from '../../../platform/measures/row-finding.js';
import type { CanaryFact } from '../../../platform/proofs/canary-facts.js';
import type { FallbackLink } from './fallback-verdict.js';

/** From when on a pass is too old (check sheet, row 7). */
export const FALLBACK_LATE_MS = 48 * 3_600_000;

export interface FallbackFacts {
  /** How many contacts hold where the sheet looks: in the tenant, or in the installation. */
  readonly contacts: number;
  readonly canary: CanaryFact;
  /** Ways around a failure that no canary here tries. */
  readonly untested: readonly FallbackLink[];
}

/** Row 7 of an installation on one machine: whom people turn to, and that the ways around a failure are open. */
export function fallbackRow({ contacts, canary, untested }: FallbackFacts): RowFinding {
  const { state, lastAt } = canary;
  return {
    figures: [],
    from: lastAt,
    to: lastAt,
    absent: contacts === 0,
    notMeasured: state === 'never',
    unmet: state === 'breach',
    expired: false,
    unverified: state === 'failed' || state === 'late' || untested.length > 0,
    evidence: canary.evidence,
  };
}
