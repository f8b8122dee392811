import type { Figure, RowReason } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { LoadTestRow } from '../load-tests/load-tests.js';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
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
  const figures: readonly Figure[] =
    tested === null
      ? []
      : [{ name: 'calls_tested', unit: 'count', amount: tested.calls, samples: 1, target: sold }];
  return {
    figures,
    ...{ from: tested?.at ?? null, to: tested && now },
    ...judged([
      ...testReasons(tested, release, now),
      ...offTarget(figures, isUnder),
      ...canaryReasons(canary, 'unverified'),
    ]),
    evidence: [
      ...canary.evidence,
      ...(tested ? [{ ledger: 'load_test', id: tested.id, at: tested.at.toISOString() }] : []),
    ],
  };
}

/** Whether the newest test says something of what runs now. */
function testReasons(tested: CapacityFacts['tested'], release: string, now: Date): readonly RowReason[] {
  if (tested === null) return [{ status: 'not_measured', code: 'load_test_missing' }];
  return [
    ...when(now.getTime() - tested.at.getTime() > YEAR_MS, {
      ...{ status: 'expired', code: 'load_test_old', at: tested.at.toISOString(), days: YEAR_MS / DAY_MS },
    }),
    ...when(majorOf(tested.release) !== majorOf(release), {
      ...{ status: 'expired', code: 'load_test_of_other_release', release: tested.release },
    }),
  ];
}

/** Older than a year, or of another major version than the one that runs. */
export const isOutdated = (
  tested: NonNullable<CapacityFacts['tested']>,
  release: string,
  now: Date,
): boolean => testReasons(tested, release, now).length > 0;

const majorOf = (release: string): string => release.split('.')[0] ?? '';
