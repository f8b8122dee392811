import { exportAllowedMs } from '../../../portability/index.js';

/** 99 of 100. */
const SHARE = 9_900;

/** An export that a tenant asked for. */
export interface MeasuredExport {
  readonly requestedAt: Date;
  /** Null while it is made, or when it could not be. */
  readonly finishedAt: Date | null;
  readonly failed: boolean;
  readonly bytes: number;
}

export interface ExportTimes {
  /** Those that are finished, have failed, or are over their time. */
  readonly judged: number;
  /** Hundredths of a percent, truncated; null with nothing judged. */
  readonly inTimeBasisPoints: number | null;
  readonly late: boolean;
}

/** How many exports were there in time. One that goes on within its time is not judged yet. */
export function exportTimes(exports: readonly MeasuredExport[], now: Date): ExportTimes {
  const judged = exports.flatMap(({ requestedAt, finishedAt, failed, bytes }) => {
    const took = (finishedAt ?? now).getTime() - requestedAt.getTime();
    const isLate = failed || took > exportAllowedMs(bytes);
    return finishedAt === null && !isLate ? [] : [!isLate];
  });
  const inTime = judged.filter(Boolean).length;
  const points = judged.length === 0 ? null : Math.floor((inTime * 10_000) / judged.length);
  return { judged: judged.length, inTimeBasisPoints: points, late: points !== null && points < SHARE };
}
