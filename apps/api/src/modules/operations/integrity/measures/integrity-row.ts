import type { Figure, FigureName, FigureUnit } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { DatabaseCheckRow } from '../database/database-checks.js';

const DAY_MS = 86_400_000;
/** What is promised (check sheet, row 37). */
const CHECKED_MS = 30 * DAY_MS;
const REPORT_MS = 45 * DAY_MS;
export const TAMPER_LATE_MS = 48 * 3_600_000;
/** A new object waits for its first check for some rounds: no sweep is incomplete because of it. */
const FRESH_MS = 2 * DAY_MS;

/** Of one tenant, or of all of them together. */
export interface IntegrityFacts {
  readonly now: Date;
  /** When the first run was; null without one. */
  readonly since: Date | null;
  readonly objects: number;
  /** Of objects that are not fresh any more. */
  readonly neverChecked: number;
  readonly differences: number;
  /** When the object that has waited longest was checked, or taken. */
  readonly oldestAt: Date | null;
  /** Logs of operations whose newest drill found something. */
  readonly unsoundLogs: number;
  /** Pages of the database whose checksum was wrong; null where it has none. */
  readonly checksumFailures: number | null;
  /** The newest look through tables and indexes; null before the first. */
  readonly database: Pick<DatabaseCheckRow, 'id' | 'at' | 'outcome'> | null;
  /** When the newest report was made, of the tenant that has waited longest for one. */
  readonly reportedAt: Date | null;
  /** The canaries of a flipped byte: in a log, and in an object. */
  readonly tampers: readonly CanaryFact[];
  readonly runs: readonly { readonly id: string; readonly at: Date }[];
}

/** When an object counts as one that has to have been checked. */
export const freshSince = (now: Date): Date => new Date(now.getTime() - FRESH_MS);

/** Row 37, by the rule of its status. */
export function integrityRow(facts: IntegrityFacts): RowFinding {
  const { now, since, neverChecked, oldestAt, tampers } = facts;
  const age = (at: Date): number => now.getTime() - at.getTime();
  const none = since === null;
  const isOld = oldestAt !== null && age(oldestAt) > CHECKED_MS;
  const reported = facts.reportedAt ?? since;
  const figures = figuresOf(facts);
  return {
    figures: none ? [] : figures,
    ...{ from: since, to: none ? null : now },
    ...judged([
      ...when(none, { status: 'not_measured', code: 'nothing_measured' }),
      ...when(neverChecked > 0 && !isOld, {
        ...{ status: 'not_measured', code: 'objects_unchecked', objects: neverChecked },
      }),
      ...offTarget(figures.filter(({ name }) => FAULTS.includes(name))),
      ...(isOld
        ? offTarget(
            figures.filter(({ name }) => name === 'oldest_check'),
            () => true,
          )
        : []),
      ...when(facts.unsoundLogs > 0, { status: 'unmet', code: 'logs_unsound', logs: facts.unsoundLogs }),
      ...(reported !== null && age(reported) > REPORT_MS
        ? [
            {
              ...({ status: 'expired', code: 'report_old', at: reported.toISOString() } as const),
              days: REPORT_MS / DAY_MS,
            },
          ]
        : []),
      ...tampers.flatMap((tamper) => canaryReasons(tamper, 'unverified')),
    ]),
    evidence: [
      ...tampers.flatMap(({ evidence }) => evidence),
      ...databaseEvidence(facts),
      ...facts.runs.map(({ id, at }) => ({ ledger: 'integrity_run', id, at: at.toISOString() })),
    ],
  };
}

/** Of which there may be none. */
const FAULTS: readonly FigureName[] = ['integrity_differences', 'checksum_failures', 'database_faults'];

const hasLooked = (
  database: IntegrityFacts['database'],
): database is NonNullable<IntegrityFacts['database']> =>
  database?.outcome === 'sound' || database?.outcome === 'faulty';

const databaseEvidence = ({ database }: IntegrityFacts): RowFinding['evidence'] =>
  hasLooked(database) ? [{ ledger: 'database_check', id: database.id, at: database.at.toISOString() }] : [];

function figuresOf({
  now,
  objects,
  neverChecked,
  differences,
  oldestAt,
  checksumFailures,
  database,
}: IntegrityFacts): Figure[] {
  const of = (
    name: FigureName,
    unit: FigureUnit,
    amount: number,
    target: number,
    samples = objects,
  ): Figure => ({
    ...{ name, unit, amount, samples, target },
  });
  const days = oldestAt === null ? null : Math.ceil((now.getTime() - oldestAt.getTime()) / DAY_MS);
  return [
    of('objects_checked', 'count', objects - neverChecked, objects),
    ...(days === null ? [] : [of('oldest_check', 'days', days, CHECKED_MS / DAY_MS)]),
    of('integrity_differences', 'count', differences, 0),
    ...(checksumFailures === null ? [] : [of('checksum_failures', 'count', checksumFailures, 0, 1)]),
    // One that could not look has found nothing, which is not the same as none.
    ...(hasLooked(database)
      ? [of('database_faults', 'count', database.outcome === 'faulty' ? 1 : 0, 0, 1)]
      : []),
  ];
}
