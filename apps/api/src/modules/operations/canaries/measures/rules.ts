import type { AttackSuiteView, Figure, FigureName, RowEvidence, RowReason } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { attackReasons } from '../../releases/measures/attack-reasons.js';
import { reasonsOfDrill } from '../../../../platform/proofs/drill-reasons.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons, reasonsOfAll } from '../../../../platform/proofs/canary-facts.js';
import type { InputCoverage } from './input-coverage.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the rows promise (check sheet, sections 6 and 9). */
export const PROMISES = {
  keyAgeDays: 365,
  keyRevokeAgeMs: 100 * DAY_MS,
  workerLossAgeMs: 14 * DAY_MS,
  searchMs: 5_000,
  /** Of a hundred: slower ones. */
  slowSearches: 5,
  leastSearches: 20,
  checkpointAgeMs: 2 * HOUR_MS,
  definitionAgeMs: 24 * HOUR_MS,
  scanAgeMs: 7 * DAY_MS,
} as const;

type Drilled = { readonly id: string; readonly startedAt: Date; readonly passed: boolean };

/** Row 33: what is stored is encrypted. The disk of the database is the operator's to state. */
export const storedEncryption = (plaintext: CanaryFact, sealed: CanaryFact): RowFinding =>
  finding([plaintext, sealed], { reasons: reasonsOfAll([plaintext, sealed]) });

export interface KeyAges {
  /** Of tenants that have a key. */
  readonly tenants: number;
  readonly oldestAt: Date | null;
}

/** Row 34: keys of tenants. */
export function tenantKeys(revoke: CanaryFact, crossing: CanaryFact, keys: KeyAges, now: Date): RowFinding {
  const age = keys.oldestAt && Math.ceil((now.getTime() - keys.oldestAt.getTime()) / DAY_MS);
  const figures = age === null ? [] : [figure('key_age', 'days', age, keys.tenants, PROMISES.keyAgeDays)];
  return finding([revoke, crossing], {
    figures,
    reasons: [
      ...canaryReasons(revoke),
      ...canaryReasons(crossing, 'unverified'),
      ...offTarget(figures),
      ...oldCanary(revoke, revoke.passedAt, PROMISES.keyRevokeAgeMs, now),
    ],
  });
}

/** Row 44: tenants are kept apart. */
export const separation = (
  crossing: CanaryFact,
  catalog: CanaryFact,
  workerLoss: Drilled | null,
  now: Date,
): RowFinding =>
  finding([crossing, catalog], {
    reasons: [
      ...reasonsOfAll([crossing, catalog]),
      // Without any drill there is none of the last two weeks.
      ...reasonsOfDrill('worker-loss', workerLoss, {
        ...{ now, ageDays: PROMISES.workerLossAgeMs / DAY_MS, never: 'expired' },
      }),
    ],
    evidence: workerLoss
      ? [{ ledger: 'drill', id: workerLoss.id, at: workerLoss.startedAt.toISOString() }]
      : [],
  });

export interface OperatorReads {
  readonly reads: number;
  /** Without an approval, or outside its time. */
  readonly beyond: number;
}

/** Row 45: who may look. The list of staff is the operator's to state. */
export function operatorsAccess(canary: CanaryFact, { reads, beyond }: OperatorReads): RowFinding {
  const figures = [
    figure('operator_reads', 'count', reads, reads, null),
    figure('operator_reads_beyond', 'count', beyond, reads, 0),
  ];
  return finding([canary], { figures, reasons: [...canaryReasons(canary), ...offTarget(figures)] });
}

export interface LogFacts {
  /** Searches of logs, and those of them that took longer than promised; canaries' own are not among them. */
  readonly searches: number;
  readonly slow: number;
  /** Upper bound of the bin that the 95th percentile is in, in milliseconds; null without searches. */
  readonly p95Ms: number | null;
  /** Tenants with entries of which none was ever signed. */
  readonly unsigned: number;
  /** The one of them whose newest checkpoint is oldest. */
  readonly oldestCheckpoint: Date | null;
}

/** Row 46: what happened can be traced. */
export function traceability(tamper: CanaryFact, log: LogFacts, now: Date): RowFinding {
  const isEnough = log.searches >= PROMISES.leastSearches;
  const figures =
    log.p95Ms === null
      ? []
      : [figure('log_search_p95', 'milliseconds', log.p95Ms, log.searches, PROMISES.searchMs)];
  // Too few searches prove no time, and with nothing else proved there is nothing known.
  const unproved = !isEnough && tamper.state === 'never' ? 'not_measured' : 'unverified';
  return finding([tamper], {
    figures,
    reasons: [
      ...canaryReasons(tamper, unproved),
      ...when(!isEnough, {
        ...{ status: unproved, code: 'few_samples', figure: 'log_search_p95' },
        ...{ samples: log.searches, least: PROMISES.leastSearches },
      }),
      ...when(log.unsigned > 0, { status: 'unmet', code: 'logs_unsigned', tenants: log.unsigned }),
      ...(isEnough && log.slow * 100 > log.searches * PROMISES.slowSearches
        ? offTarget(figures, () => true)
        : []),
      ...oldData(log.oldestCheckpoint, PROMISES.checkpointAgeMs, now),
    ],
  });
}

/** Row 38: input is checked. @param attack what came of the attack suite on the very sources that run; null: it did not run on them */
export function inputChecks(
  canary: CanaryFact,
  { places, undefined: without }: InputCoverage,
  attack: Pick<AttackSuiteView, 'failed'> | null,
): RowFinding {
  const covered = Math.floor(((places - without.length) * 10_000) / Math.max(1, places));
  const figures = [figure('inputs_defined', 'basis_points', covered, places, 10_000)];
  return finding([canary], {
    figures,
    reasons: [
      ...canaryReasons(canary),
      ...offTarget(figures, isUnder),
      ...attackReasons(attack, 'unverified'),
    ],
  });
}

export interface ScanFacts {
  /** A scanner is connected. */
  readonly connected: boolean;
  readonly definitionsAt: Date | null;
  readonly scanned: number;
  /** Handed out although no scanner has looked at it. */
  readonly unscanned: number;
  readonly newestScanAt: Date | null;
  /** Files came in the last 30 days, which are scanned every day. */
  readonly hasRecent: boolean;
}

/** Row 47: scanning for malware. */
export function scanning(canary: CanaryFact, scans: ScanFacts, now: Date): RowFinding {
  const age = scans.definitionsAt && Math.max(0, now.getTime() - scans.definitionsAt.getTime());
  const figures = [
    ...(age === null
      ? []
      : [figure('definitions_age', 'seconds', Math.ceil(age / 1000), 1, PROMISES.definitionAgeMs / 1000)]),
    figure('files_scanned', 'count', scans.scanned, scans.scanned, null),
    figure('files_unscanned', 'count', scans.unscanned, scans.scanned + scans.unscanned, 0),
  ];
  return finding([canary], {
    figures,
    reasons: [
      ...when(!scans.connected, { status: 'no', code: 'scanner_missing' }),
      ...canaryReasons(canary, scans.scanned + scans.unscanned === 0 ? 'not_measured' : 'unverified'),
      ...offTarget(figures),
      ...oldCanary(canary, canary.lastAt, PROMISES.scanAgeMs, now),
      ...(scans.hasRecent ? oldData(scans.newestScanAt, PROMISES.scanAgeMs, now) : []),
      // Of definitions that nobody knows the age of nobody knows that they are fresh.
      ...when(age === null, { status: 'unverified', code: 'definitions_unknown' }),
    ],
  });
}

function finding(
  canaries: readonly CanaryFact[],
  of: Pick<RowFinding, 'reasons'> & Partial<Pick<RowFinding, 'figures' | 'evidence'>>,
): RowFinding {
  const judgement = judged(of.reasons);
  const times = canaries.flatMap(({ lastAt }) => lastAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const evidence: readonly RowEvidence[] = canaries.flatMap((fact) => fact.evidence);
  return {
    ...judgement,
    ...{ from: times[0] ?? null, to: times.at(-1) ?? null },
    // What is not known has no numbers, not even zero.
    figures: judgement.absent || judgement.notMeasured ? [] : (of.figures ?? []),
    evidence: [...evidence, ...(of.evidence ?? [])],
  };
}

const figure = (
  name: FigureName,
  unit: Figure['unit'],
  amount: number,
  samples: number,
  target: number | null,
): Figure => ({ name, unit, amount, samples, target });

const isOlder = (at: Date | null, ms: number, now: Date): at is Date =>
  at !== null && now.getTime() - at.getTime() > ms;

const oldData = (at: Date | null, ms: number, now: Date): readonly RowReason[] =>
  isOlder(at, ms, now)
    ? [{ status: 'expired', code: 'data_old', at: at.toISOString(), hours: ms / HOUR_MS }]
    : [];

const oldCanary = (
  { name: canary }: CanaryFact,
  at: Date | null,
  ms: number,
  now: Date,
): readonly RowReason[] =>
  isOlder(at, ms, now)
    ? [{ status: 'expired', code: 'canary_old', canary, at: at.toISOString(), days: ms / DAY_MS }]
    : [];
