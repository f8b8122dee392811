import type { DrillKind, Figure, FigureName, MissingStatus, RowEvidence, RowReason } from '@rinjo/contract';
import { reasonsOfDrill } from '../../../../platform/proofs/drill-reasons.js';
import type { DrillRow, Measured } from '../../../../platform/proofs/proof-ledger.js';
import { DRILL_PERIODS } from '../drill-periods.js';

/** The newest drill of a kind, as a row of the check sheet asks for it. */
export interface DrillFinding {
  readonly none: boolean;
  readonly failed: boolean;
  /** Why it proves less than a yes. */
  readonly reasons: readonly RowReason[];
  readonly evidence: readonly RowEvidence[];
}

/** @param never what the row is without any */
export function newestDrill(
  kind: DrillKind,
  row: DrillRow | null,
  now: Date,
  never: MissingStatus = 'not_measured',
): DrillFinding {
  const reasons = reasonsOfDrill(kind, row, {
    ...{ now, ageDays: DRILL_PERIODS[kind].expiresAfterDays, never },
  });
  if (row === null) return { none: true, failed: false, reasons, evidence: [] };
  return {
    ...{ none: false, failed: !row.passed, reasons },
    evidence: [{ ledger: 'drill', id: row.id, at: row.startedAt.toISOString() }],
  };
}

/** A number that a drill has measured; null when it did not come so far. */
export function numberOf(measured: Measured | undefined, name: string): number | null {
  const value = measured?.[name];
  return typeof value === 'number' ? value : null;
}

/** A time that a drill has measured, in seconds, rounded up; none when it did not come so far. */
export function timeFigure(
  name: FigureName,
  row: DrillRow | null,
  of: { readonly measure: string; readonly targetMs: number | null },
): readonly Figure[] {
  const ms = numberOf(row?.measured, of.measure);
  if (ms === null) return [];
  const target = of.targetMs === null ? null : of.targetMs / 1_000;
  return [{ name, unit: 'seconds', amount: Math.ceil(ms / 1_000), samples: 1, target }];
}
