import type { AttackSuiteView, Figure, FigureName, RowEvidence } from '@rinjo/contract';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';
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

/** When a canary failed, is late, or has not run yet: what rests on it is not proved now. */
const isUnproved = ({ state }: CanaryFact): boolean => state !== 'passed' && state !== 'breach';
const isBreach = ({ state }: CanaryFact): boolean => state === 'breach';

/** Row 33: what is stored is encrypted. The disk of the database is the operator's to state. */
export const storedEncryption = (plaintext: CanaryFact, sealed: CanaryFact): RowFinding =>
  finding([plaintext, sealed], {
    notMeasured: plaintext.state === 'never' && sealed.state === 'never',
    unmet: isBreach(plaintext) || isBreach(sealed),
    unverified: isUnproved(plaintext) || isUnproved(sealed),
  });

export interface KeyAges {
  /** Of tenants that have a key. */
  readonly tenants: number;
  readonly oldestAt: Date | null;
}

/** Row 34: keys of tenants. */
export function tenantKeys(revoke: CanaryFact, crossing: CanaryFact, keys: KeyAges, now: Date): RowFinding {
  const age = keys.oldestAt && Math.ceil((now.getTime() - keys.oldestAt.getTime()) / DAY_MS);
  return finding([revoke, crossing], {
    figures: age === null ? [] : [figure('key_age', 'days', age, keys.tenants, PROMISES.keyAgeDays)],
    notMeasured: revoke.state === 'never',
    unmet: isBreach(revoke) || isBreach(crossing) || (age ?? 0) > PROMISES.keyAgeDays,
    expired: isOlder(revoke.passedAt, PROMISES.keyRevokeAgeMs, now),
    unverified: isUnproved(revoke) || isUnproved(crossing),
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
    notMeasured: crossing.state === 'never' && catalog.state === 'never',
    unmet: isBreach(crossing) || isBreach(catalog) || workerLoss?.passed === false,
    // Without any drill there is none of the last two weeks.
    expired: workerLoss === null || isOlder(workerLoss.startedAt, PROMISES.workerLossAgeMs, now),
    unverified: isUnproved(crossing) || isUnproved(catalog),
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
export const operatorsAccess = (canary: CanaryFact, { reads, beyond }: OperatorReads): RowFinding =>
  finding([canary], {
    figures: [
      figure('operator_reads', 'count', reads, reads, null),
      figure('operator_reads_beyond', 'count', beyond, reads, 0),
    ],
    notMeasured: canary.state === 'never',
    unmet: isBreach(canary) || beyond > 0,
    unverified: isUnproved(canary),
  });

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
  return finding([tamper], {
    figures:
      log.p95Ms === null
        ? []
        : [figure('log_search_p95', 'milliseconds', log.p95Ms, log.searches, PROMISES.searchMs)],
    notMeasured: !isEnough && tamper.state === 'never',
    unmet:
      isBreach(tamper) ||
      log.unsigned > 0 ||
      (isEnough && log.slow * 100 > log.searches * PROMISES.slowSearches),
    expired: isOlder(log.oldestCheckpoint, PROMISES.checkpointAgeMs, now),
    // Too few searches prove no time.
    unverified: isUnproved(tamper) || !isEnough,
  });
}

/** Row 38: input is checked. @param attack what came of the attack suite on the very sources that run; null: it did not run on them */
export function inputChecks(
  canary: CanaryFact,
  { places, undefined: without }: InputCoverage,
  attack: Pick<AttackSuiteView, 'failed'> | null,
): RowFinding {
  const covered = Math.floor(((places - without.length) * 10_000) / Math.max(1, places));
  return finding([canary], {
    figures: [figure('inputs_defined', 'basis_points', covered, places, 10_000)],
    notMeasured: canary.state === 'never',
    unmet: isBreach(canary) || without.length > 0,
    unverified: isUnproved(canary) || attack === null || attack.failed > 0,
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
  return finding([canary], {
    figures: [
      ...(age === null
        ? []
        : [figure('definitions_age', 'seconds', Math.ceil(age / 1000), 1, PROMISES.definitionAgeMs / 1000)]),
      figure('files_scanned', 'count', scans.scanned, scans.scanned, null),
      figure('files_unscanned', 'count', scans.unscanned, scans.scanned + scans.unscanned, 0),
    ],
    absent: !scans.connected,
    notMeasured: scans.scanned + scans.unscanned === 0 && canary.state === 'never',
    unmet: isBreach(canary) || scans.unscanned > 0 || (age ?? 0) > PROMISES.definitionAgeMs,
    expired:
      isOlder(canary.lastAt, PROMISES.scanAgeMs, now) ||
      (scans.hasRecent && isOlder(scans.newestScanAt, PROMISES.scanAgeMs, now)),
    // Of definitions that nobody knows the age of nobody knows that they are fresh.
    unverified: isUnproved(canary) || age === null,
  });
}

function finding(canaries: readonly CanaryFact[], of: Partial<RowFinding>): RowFinding {
  const times = canaries.flatMap(({ lastAt }) => lastAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const evidence: readonly RowEvidence[] = canaries.flatMap((fact) => fact.evidence);
  return {
    ...{ figures: [], absent: false, notMeasured: false, unmet: false, expired: false, unverified: false },
    ...{ from: times[0] ?? null, to: times.at(-1) ?? null },
    ...of,
    // What is not known has no numbers, not even zero.
    ...((of.absent ?? false) || (of.notMeasured ?? false) ? { figures: [] } : {}),
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

const isOlder = (at: Date | null, ms: number, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() > ms;
