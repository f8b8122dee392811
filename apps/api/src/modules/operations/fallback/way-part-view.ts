import type { CanaryPartTry, CanaryPartView } from '@rinjo/contract';
import type { DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { DRILL_PERIODS } from '../drills/drill-periods.js';
import type { WayTrial } from './ledger/way-trials.js';
import { isOld, type WayFinding } from './way-findings.js';

/** A way as operators see it: who tried it, when, and what came of it. */
export const wayPartView = ({ way, state, trials }: WayFinding, now: Date): CanaryPartView => ({
  ...{ part: way, state },
  tries: trials.map((trial) => ({
    ...{ by: byOf(trial), at: trial.at.toISOString(), state: trial.outcome, old: isOld(trial, now) },
    ...{ step: trial.step, detail: trial.detail, tookMs: trial.tookMs },
  })),
});

function byOf({ proberId, outside }: WayTrial): CanaryPartTry['by'] {
  if (proberId === null) return 'service';
  return outside ? 'prober-outside' : 'prober-inside';
}

const WORKER_MS = DRILL_PERIODS['worker-loss'].expiresAfterDays * 86_400_000;

/** What becomes of calls when their worker is lost is tried by a drill, not by this canary. */
export function workerPartView(drill: DrillRow | null, now: Date): CanaryPartView {
  if (drill === null) return { part: 'worker', state: 'untested', tries: [] };
  const { startedAt, endedAt, passed, failure } = drill;
  const state = passed ? 'passed' : 'failed';
  const old = now.getTime() - startedAt.getTime() > WORKER_MS;
  const tookMs = endedAt.getTime() - startedAt.getTime();
  const one = {
    by: 'drill',
    at: startedAt.toISOString(),
    state,
    old,
    step: null,
    detail: failure ?? '',
    tookMs,
  } as const;
  return { part: 'worker', state: old ? 'untested' : state, tries: [one] };
}
