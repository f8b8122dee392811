import { FALLBACK_LIMITS, type RowEvidence, type RowReason, type Topology } from '@rinjo/contract';
import { judged, when } from '../../../platform/measures/judged.js';
import type { RowFinding } from '../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../platform/proofs/canary-facts.js';
import { reasonsOfDrill } from '../../../platform/proofs/drill-reasons.js';
import type { DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { type Domain, domainReasons, NODE_LOSS } from '../disaster-recovery/disaster-row.js';
import { numberOf, timeFigure } from '../drills/measures/newest-drill.js';
import { DRILL_PERIODS } from '../drills/drill-periods.js';
import { isOld, type WayFinding } from './way-findings.js';

/** From when on a pass is too old (check sheet, row 7). */
export const FALLBACK_LATE_MS = FALLBACK_LIMITS.freshHours * 3_600_000;

const WORKER_DAYS = DRILL_PERIODS['worker-loss'].expiresAfterDays;

export interface FallbackFacts {
  /** How many contacts hold where the sheet looks: in the tenant, or in the installation. */
  readonly contacts: number;
  readonly canary: CanaryFact;
  /** Every way around a failure, and where it stands. */
  readonly ways: readonly WayFinding[];
  readonly topology: Topology;
  /** The newest drill of a lost worker: that calls find another one. */
  readonly worker: DrillRow | null;
  /** The newest drill of a lost node, which several nodes have to pass. */
  readonly node: DrillRow | null;
  readonly now: Date;
}

/**
 * Row 7: whom people turn to, and that the ways around a failure are open; with several nodes besides that calls went on when one was lost.
 */
export function fallbackRow(facts: FallbackFacts): RowFinding {
  const { contacts, canary, worker, topology, node, now } = facts;
  const { lastAt } = canary;
  const isMulti = topology === 'multi';
  const loss: Domain = {
    ...{ kind: 'node-loss', drill: node, recoveryMs: numberOf(node?.measured, 'recoveryMs') },
    ...{ limitMs: NODE_LOSS.recoveryMs, drillAgeMs: NODE_LOSS.drillAgeMs },
  };
  return {
    figures: isMulti
      ? timeFigure('recovery_of_node', node, { measure: 'recoveryMs', targetMs: NODE_LOSS.recoveryMs })
      : [],
    from: lastAt,
    to: lastAt,
    ...judged([
      ...when(contacts === 0, { status: 'no', code: 'contacts_missing' }),
      ...canaryReasons(canary),
      // What the others are there for has to be shown once before anybody relies on it.
      ...(isMulti ? domainReasons(loss, now, 'unverified') : []),
      ...reasonsOfWays(facts.ways, now),
      // The first of the ways; a drill of its own proves it weekly.
      ...reasonsOfDrill('worker-loss', worker, { now, ageDays: WORKER_DAYS, never: 'unverified' }).map(
        (reason): RowReason => ({ ...reason, status: 'unverified' }),
      ),
    ]),
    evidence: [
      ...canary.evidence,
      ...(worker ? [evidenceOf(worker)] : []),
      ...(isMulti && node ? [evidenceOf(node)] : []),
    ],
  };
}

/** What failed and what nobody has tried, by name. */
function reasonsOfWays(ways: readonly WayFinding[], now: Date): readonly RowReason[] {
  const names = (state: WayFinding['state']) =>
    ways.filter((one) => one.state === state).map(({ way }) => way);
  const [failed, untested] = [names('failed'), names('untested')];
  const hasProber = ways.some(({ trials }) =>
    trials.some((one) => one.proberId !== null && !isOld(one, now)),
  );
  return [
    ...when(failed.length > 0, { status: 'unverified', code: 'ways_failed', ways: failed }),
    ...when(!hasProber, {
      ...{ status: 'unverified', code: 'ways_without_prober', hours: FALLBACK_LIMITS.freshHours },
    }),
    ...when(untested.length > 0, { status: 'unverified', code: 'ways_untested', ways: untested }),
  ];
}

const evidenceOf = ({ id, startedAt }: DrillRow): RowEvidence => ({
  ...{ ledger: 'drill', id, at: startedAt.toISOString() },
});
