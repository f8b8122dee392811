import { LIFE_LIMITS } from '@rinjo/contract';
import type { ErasureRun } from '../erasing/erasure-ledger.js';

const HOUR_MS = 3_600_000;

/** How the erasures that customers asked for have met their dates. Those of a restored backup are nobody's promise. */
export interface ErasureDates {
  readonly finished: number;
  /** Without a certificate though it is due, or with one that came too late. */
  readonly late: number;
  /** From the day of the erasure to its certificate, at the longest; null without one. */
  readonly longestMs: number | null;
}

export function erasureDates(runs: readonly ErasureRun[], now: Date): ErasureDates {
  const took = runs
    .filter(({ done }) => done.begun?.again === false)
    .map(({ done }) => {
      const due = new Date(done.begun?.dueAt ?? 0).getTime();
      return { ms: (done.certified?.at ?? now).getTime() - due, finished: done.certified !== undefined };
    });
  const finished = took.filter((one) => one.finished);
  return {
    finished: finished.length,
    late: took.filter(({ ms }) => ms > LIFE_LIMITS.certificateHours * HOUR_MS).length,
    longestMs: finished.length === 0 ? null : Math.max(...finished.map(({ ms }) => ms)),
  };
}
