import type { Topology } from '@rinjo/contract';
import { judged, when } from '../../../platform/measures/judged.js';
import type { RowFinding } from '../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../platform/proofs/canary-facts.js';
import type { DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { type Domain, domainReasons, NODE_LOSS } from '../disaster-recovery/disaster-row.js';
import { numberOf, timeFigure } from '../drills/measures/newest-drill.js';
import type { FallbackLink } from './fallback-verdict.js';

/** From when on a pass is too old (check sheet, row 7). */
export const FALLBACK_LATE_MS = 48 * 3_600_000;

export interface FallbackFacts {
  /** How many contacts hold where the sheet looks: in the tenant, or in the installation. */
  readonly contacts: number;
  readonly canary: CanaryFact;
  /** Ways around a failure that no canary here tries. */
  readonly untested: readonly FallbackLink[];
  readonly topology: Topology;
  /** The newest drill of a lost node, which several nodes have to pass. */
  readonly node: DrillRow | null;
  readonly now: Date;
}

/**
 * Row 7: whom people turn to, and that the ways around a failure are open; with several nodes besides that calls went on when one was lost.
 */
export function fallbackRow(facts: FallbackFacts): RowFinding {
  const { contacts, canary, untested, topology, node, now } = facts;
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
      ...when(untested.length > 0, { status: 'unverified', code: 'ways_untested', ways: untested }),
    ]),
    evidence: [
      ...canary.evidence,
      ...(isMulti && node ? [{ ledger: 'drill', id: node.id, at: node.startedAt.toISOString() }] : []),
    ],
  };
}
