import type { RowFinding } from '../../../platform/measures/row-finding.js';
import { canaryEvidence } from '../../../platform/proofs/canary-evidence.js';
import { canaryState } from '../../../platform/proofs/canary-state.js';
import type { CanaryRow } from '../../../platform/proofs/proof-ledger.js';
import type { FallbackLink } from './fallback-verdict.js';

/** From when on a pass is too old (check sheet, row 7). */
const LATE_MS = 48 * 3_600_000;

export interface FallbackFacts {
  readonly now: Date;
  /** How many contacts hold where the sheet looks: in the tenant, or in the installation. */
  readonly contacts: number;
  readonly canary: CanaryRow | null;
  /** Ways around a failure that no canary here tries. */
  readonly untested: readonly FallbackLink[];
}

/** Row 7 of an installation on one machine: whom people turn to, and that the ways around a failure are open. */
export function fallbackRow({ now, contacts, canary, untested }: FallbackFacts): RowFinding {
  const state = canaryState(canary, now, LATE_MS);
  return {
    figures: [],
    from: canary?.at ?? null,
    to: canary?.at ?? null,
    absent: contacts === 0,
    notMeasured: state === 'never',
    unmet: state === 'breach',
    expired: false,
    unverified: state === 'failed' || state === 'late' || untested.length > 0,
    evidence: canaryEvidence(canary),
  };
}
