import { LIFE_LIMITS } from '@rinjo/contract';
import type { ErasureRun } from '../erasing/erasure-ledger.js';

const HOUR_MS = 3_600_000;

/** How erasures have met their dates. Those of a restored backup are nobody's promise. */
export interface ErasureDates {
  /** Those that customers asked for. */
  readonly finished: number;
  /** Without a certificate though it is due, or with one that came too late; of drills as well. */
  readonly late: number;
  /** From the day of the erasure of a customer to its certificate, at the longest; null without one. */
  readonly longestMs: number | null;
}

export function erasureDates(runs: readonly ErasureRun[], now: Date): ErasureDates {
  const took = runs
    .filter(({ done }) => done.begun?.again === false)
    .map(({ done }) => {
      const due = new Date(done.begun?.dueAt ?? 0).getTime();
      const finished = done.certified !== undefined && done.begun?.canary !== true;
      return { ms: (done.certified?.at ?? now).getTime() - due, finished };
    });
  const finished = took.filter((one) => one.finished);
  return {
    finished: finished.length,
    late: took.filter(({ ms }) => ms > LIFE_LIMITS.certificateHours * HOUR_MS).length,
    longestMs: finished.length === 0 ? null : Math.max(...finished.map(({ ms }) => ms)),
  };
}
