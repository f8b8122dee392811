import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';
import type { LoadTestRow } from '../load-tests/load-tests.js';

const YEAR_MS = 366 * 86_400_000;
/** A load test with more lost pictures was not carried (check sheet, row 24). */
export const LOSS_CARRIED = 100;

export interface CapacityFacts {
  readonly canary: CanaryFact;
  /** The newest that was carried. */
  readonly tested: Pick<LoadTestRow, 'id' | 'at' | 'calls' | 'release'> | null;
  /** Calls at the same time that all plans together allow. */
  readonly sold: number;
  readonly release: string;
  readonly now: Date;
}

/** Row 24: how many may be in calls, and that what was sold is there. */
export function capacityRow({ canary, tested, sold, release, now }: CapacityFacts): RowFinding {
  return {
    figures:
      tested === null
        ? []
        : [{ name: 'calls_tested', unit: 'count', amount: tested.calls, samples: 1, target: sold }],
    ...{ from: tested?.at ?? null, to: tested && now, absent: false },
    notMeasured: tested === null,
    unmet: canary.state === 'breach' || (tested !== null && sold > tested.calls),
    expired:
      tested !== null &&
      (now.getTime() - tested.at.getTime() > YEAR_MS || majorOf(tested.release) !== majorOf(release)),
    unverified: canary.state !== 'passed',
    evidence: [
      ...canary.evidence,
      ...(tested ? [{ ledger: 'load_test', id: tested.id, at: tested.at.toISOString() }] : []),
    ],
  };
}

const majorOf = (release: string): string => release.split('.')[0] ?? '';
