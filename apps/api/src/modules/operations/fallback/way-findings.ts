import { DEVICE_WAYS, FALLBACK_LIMITS, FALLBACK_WAYS, type FallbackWay } from '@rinjo/contract';
import type { WayTrial } from './ledger/way-trials.js';

const FRESH_MS = FALLBACK_LIMITS.freshHours * 3_600_000;

/** Where one way stands. */
export interface WayFinding {
  readonly way: FallbackWay;
  /** `untested`: whoever has to try it has not, or too long ago. */
  readonly state: 'passed' | 'failed' | 'breach' | 'untested';
  /** The newest of each who tried it. */
  readonly trials: readonly WayTrial[];
}

/** What was tried too long ago says nothing of now. */
export const isOld = ({ at }: Pick<WayTrial, 'at'>, now: Date): boolean =>
  now.getTime() - at.getTime() > FRESH_MS;

/**
 * Every way, from the newest trial of each who tried it: what anybody saw fail has failed, and what takes two devices with media is
 * proved by a prober alone.
 */
export function wayFindings(newest: readonly WayTrial[], now: Date): readonly WayFinding[] {
  return FALLBACK_WAYS.map((way) => {
    const trials = newest.filter((trial) => trial.way === way);
    return {
      way,
      trials,
      state: stateOf(
        way,
        trials.filter((trial) => !isOld(trial, now)),
      ),
    };
  });
}

function stateOf(way: FallbackWay, fresh: readonly WayTrial[]): WayFinding['state'] {
  for (const outcome of ['breach', 'failed'] as const)
    if (fresh.some((trial) => trial.outcome === outcome)) return outcome;
  const takesDevices = DEVICE_WAYS.some((one) => one === way);
  return fresh.some(({ proberId }) => !takesDevices || proberId !== null) ? 'passed' : 'untested';
}
