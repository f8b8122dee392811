import type { Figure } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../../platform/proofs/canary-facts.js';

/** Of one tenant, or of all of them together. */
export interface StorageFacts {
  /** Tenants whose use was counted: the count is brought forward with every change, so that it is never old. */
  readonly counted: number;
  /** Bytes, with what is promised to something that is being written. */
  readonly used: number;
  readonly max: number;
  /** Of 80 and of 95 percent. */
  readonly crossings: number;
  /** Those that an administrator was written to of within an hour. */
  readonly told: number;
  /** Those that nobody was, and the hour is over. */
  readonly missed: number;
}

/** Row 25: how much may be kept, that no more is, and that people are told in time. */
export function storageRow(
  canary: CanaryFact,
  { counted, used, max, crossings, told, missed }: StorageFacts,
  window: { readonly from: Date; readonly to: Date },
): RowFinding {
  const none = counted === 0;
  const figures: readonly Figure[] = [
    { name: 'storage_used', unit: 'bytes', amount: used, samples: counted, target: max },
    {
      ...{ name: 'storage_notices_in_time', unit: 'count', amount: told },
      ...{ samples: crossings, target: told + missed },
    },
  ];
  return {
    figures: none ? [] : figures,
    ...{ from: none ? null : window.from, to: none ? null : window.to },
    ...judged([
      ...when(none, { status: 'not_measured', code: 'nothing_measured' }),
      ...offTarget(figures.slice(1), isUnder),
      ...canaryReasons(canary, 'unverified'),
    ]),
    evidence: canary.evidence,
  };
}
