import type { CanaryResult } from '../../../platform/proofs/canary.js';
import type { WayTrial } from './ledger/way-trials.js';
import { isOld, type WayFinding } from './way-findings.js';

/** What was tried held, or it is no pass; what was not tried is named. */
export function verdictOf(found: readonly WayFinding[], now: Date): CanaryResult {
  const detail = found
    .map(({ way, state, trials }) => {
      const tried = trials.filter((trial) => !isOld(trial, now) && trial.outcome === state).map(wordsOf);
      return [`${way} ${state}`, ...new Set(tried.filter((words) => words !== ''))].join(': ');
    })
    .join('; ');
  const any = (state: WayFinding['state']): boolean => found.some((finding) => finding.state === state);
  if (any('breach')) return { outcome: 'breach', detail };
  return { outcome: any('failed') || !any('passed') ? 'failed' : 'passed', detail };
}

const wordsOf = ({ step, detail }: WayTrial): string => (step === null ? detail : `${step} ${detail}`);
