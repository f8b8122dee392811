import { judged, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import { newestDrill, numberOf, timeFigure } from './newest-drill.js';

/** What runs now. */
export interface Running {
  readonly release: string;
  readonly exportFormat: number;
  readonly now: Date;
  /** Whether its signature is that of somebody who is trusted, and it is what was signed. */
  readonly isSigned: boolean;
}

/**
 * Row 4: a tenant is rebuilt from its export alone by the release that runs. That this release is the one that was published, its
 * signature has to say.
 */
export function suddenEnd(drill: DrillRow | null, { release, now, isSigned }: Running): RowFinding {
  const { reasons, evidence } = newestDrill('kit', drill, now);
  return {
    ...{ ...windowOf(drill), figures: figuresOf(drill), evidence },
    ...judged([
      ...reasons,
      ...when(drill !== null && drill.measured['release'] !== release, {
        ...{ status: 'expired', code: 'drill_of_other_release', drill: 'kit' },
        release: String(drill?.measured['release'] ?? ''),
      }),
      ...when(!isSigned, { status: 'unverified', code: 'release_unsigned' }),
    ]),
  };
}

/** Row 8: a round trip of the format that exports have now. */
export function substituteFormat(drill: DrillRow | null, { exportFormat, now }: Running): RowFinding {
  const { none, failed, reasons, evidence } = newestDrill('kit', drill, now);
  // One that broke off before there was an export says nothing of its format, and has failed all the same.
  const format = numberOf(drill?.measured, 'format');
  return {
    ...{ ...windowOf(drill), figures: figuresOf(drill), evidence },
    ...judged([
      ...reasons,
      ...when(!none && !failed && format !== exportFormat, {
        ...{ status: 'not_measured', code: 'drill_of_other_format', drill: 'kit' },
      }),
    ]),
  };
}

const figuresOf = (drill: DrillRow | null): RowFinding['figures'] =>
  timeFigure('rebuild_time', drill, { measure: 'totalMs', targetMs: null });

const windowOf = (drill: DrillRow | null): Pick<RowFinding, 'from' | 'to'> => ({
  ...{ from: drill?.startedAt ?? null, to: drill?.endedAt ?? null },
});
