import type { DrillRow, Measured } from '../../../../platform/proofs/proof-ledger.js';

/** What a drill of a restore has measured. */
export interface RestoreMeasures {
  readonly generation: string | null;
  /** ISO 8601: the moment of the loss that was played. */
  readonly target: string;
  /** From its beginning until everything was found right; null when it did not come so far. */
  readonly recoveryMs: number | null;
  /** From the newest heartbeat in the restored database to the moment of the loss. */
  readonly lostMs: number | null;
  /** Likewise of originals: the age of the oldest one that is not in the store of backups. */
  readonly originalsLostMs: number | null;
  readonly rows: number;
  readonly objects: number;
  readonly logs: number;
}

export interface RestoreDrillRow extends Omit<DrillRow, 'measured'> {
  readonly measured: RestoreMeasures;
}

/** A row of the ledger of drills, as one of a restore. */
export const restoreDrillOf = (row: DrillRow): RestoreDrillRow => ({
  ...row,
  measured: readMeasures(row.measured),
});

const readMeasures = (measured: Measured): RestoreMeasures => ({
  ...{ generation: text(measured, 'generation'), target: text(measured, 'target') ?? '' },
  ...{ recoveryMs: number(measured, 'recoveryMs'), lostMs: number(measured, 'lostMs') },
  originalsLostMs: number(measured, 'originalsLostMs'),
  ...{ rows: number(measured, 'rows') ?? 0, objects: number(measured, 'objects') ?? 0 },
  logs: number(measured, 'logs') ?? 0,
});

function number(measured: Measured, name: keyof RestoreMeasures): number | null {
  const value = measured[name];
  return typeof value === 'number' ? value : null;
}

function text(measured: Measured, name: keyof RestoreMeasures): string | null {
  const value = measured[name];
  return typeof value === 'string' ? value : null;
}
