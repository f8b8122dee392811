import type { Figure, FigureName, MissingStatus, RowEvidence, RowReason, SheetDrill } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { canaryReasons, factOf } from '../../../../platform/proofs/canary-facts.js';
import { reasonsOfDrill } from '../../../../platform/proofs/drill-reasons.js';
import { BACKUP_SEALED } from '../drill/backup-sealed.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { canaryEvidence } from '../../../../platform/proofs/canary-evidence.js';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import { DRILL_PERIODS } from '../../drills/drill-periods.js';
import { numberOf } from '../../drills/measures/newest-drill.js';
import { heldInside } from '../../second-site/failover/site-facts.js';
import type { BackupFacts } from './backup-facts.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is promised (check sheet, section 6); of one machine, where nothing else is said. */
export const OBJECTIVES = {
  recoveryMs: 4 * HOUR_MS,
  workerMs: 30_000,
  processMs: 60_000,
  /** Of several nodes: until calls go on elsewhere, and until there is a database. */
  nodeMs: 60_000,
  databaseMs: 300_000,
  /** At a second site: until calls can be held there. What may be lost is as everywhere. */
  siteMs: HOUR_MS,
  lostMs: 120_000,
  originalsLostMs: 300_000,
  days: 35,
  generations: 35,
  backupAgeMs: 26 * HOUR_MS,
  drillAgeMs: 14 * DAY_MS,
  canaryAgeMs: 26 * HOUR_MS,
} as const;

export type BackupRow = (facts: BackupFacts) => RowFinding;

/** The rows of the form about backups, each by the rule of its status. */
export const BACKUP_ROWS: Readonly<Record<number, BackupRow>> = {
  11: recovery,
  28: method,
  29: loss,
  30: window,
  32: generations,
  48: media,
};

/** A loss whose recovery is promised, and the newest drill of it. */
interface Recovery {
  readonly drill: SheetDrill;
  readonly row: Pick<DrillRow, 'id' | 'startedAt' | 'passed'> | null;
  readonly tookMs: number | null;
  readonly figure: FigureName;
  readonly objectiveMs: number;
}

/** Recovery time of each domain that is promised: without one of them it is not measured whole. */
function recovery(facts: BackupFacts): RowFinding {
  const domains = [
    ...(facts.topology === 'multi' ? ofSeveralNodes(facts) : ofOneNode(facts)),
    ...atSecondSite(facts),
  ];
  const figures = domains.flatMap(({ figure, tookMs, objectiveMs }) =>
    tookMs === null ? [] : [seconds(figure, tookMs, 1, objectiveMs)],
  );
  return finding(facts, {
    figures,
    reasons: [
      ...domains.flatMap(({ drill, row }) =>
        reasonsOfDrill(drill, row, {
          ...{ now: facts.now, ageDays: ageDaysOf(drill), never: 'not_measured' },
        }),
      ),
      ...offTarget(figures),
      ...heldInside(facts.failover?.drill ?? null),
    ],
    evidence: domains.flatMap(({ row }) => drillEvidence(row)),
  });
}

const drilled = (
  drill: SheetDrill,
  row: DrillRow | null,
  figure: FigureName,
  objectiveMs: number,
): Recovery => ({
  ...{ drill, row, figure, objectiveMs },
  tookMs: numberOf(row?.measured, 'recoveryMs'),
});

const ofOneNode = ({ worker, process, loss: row }: BackupFacts): readonly Recovery[] => [
  drilled('worker-loss', worker, 'recovery_of_worker', OBJECTIVES.workerMs),
  drilled('process-loss', process, 'recovery_of_process', OBJECTIVES.processMs),
  {
    ...({ drill: 'restore-loss', row, figure: 'recovery_of_machine' } as const),
    ...{ tookMs: row?.measured.recoveryMs ?? null, objectiveMs: OBJECTIVES.recoveryMs },
  },
];

/**
 * A lost process is a lost node here. What a standby takes nobody has drilled: a restore from the backups, which takes longer, has to come
 * within the objective of the database.
 */
const ofSeveralNodes = ({ worker, node, loss: row }: BackupFacts): readonly Recovery[] => [
  drilled('worker-loss', worker, 'recovery_of_worker', OBJECTIVES.workerMs),
  drilled('node-loss', node, 'recovery_of_node', OBJECTIVES.nodeMs),
  {
    ...({ drill: 'restore-loss', row, figure: 'recovery_of_database' } as const),
    ...{ tookMs: row?.measured.recoveryMs ?? null, objectiveMs: OBJECTIVES.databaseMs },
  },
];

/** Promised as soon as one is registered. */
const atSecondSite = ({ failover }: BackupFacts): readonly Recovery[] =>
  failover ? [drilled('site-failover', failover.drill, 'recovery_of_site', OBJECTIVES.siteMs)] : [];

const ageDaysOf = (drill: SheetDrill): number =>
  drill === 'node-loss' || drill === 'site-failover'
    ? DRILL_PERIODS[drill].expiresAfterDays
    : OBJECTIVES.drillAgeMs / DAY_MS;

function method(facts: BackupFacts): RowFinding {
  const { sets, sealed } = facts;
  const [newest] = sets;
  const age = newest ? facts.now.getTime() - newest.verifiedAt.getTime() : null;
  const figures = age === null ? [] : [seconds('backup_age', age, sets.length, OBJECTIVES.backupAgeMs)];
  return finding(facts, {
    figures,
    reasons: [
      ...when(!facts.isOn, { status: 'no', code: 'backups_off' }),
      ...when(!newest, { status: 'not_measured', code: 'backup_missing' }),
      ...hereOnly(facts),
      ...offTarget(figures),
      ...restoreReasons(facts),
      ...sealedReasons(facts, 'unverified'),
    ],
    evidence: [...setEvidence(facts), ...drillEvidence(facts.loss), ...canaryEvidence(sealed)],
  });
}

function loss(facts: BackupFacts): RowFinding {
  const { loss: drill, lags } = facts;
  const lost = drill?.measured.lostMs ?? null;
  const originals = drill?.measured.originalsLostMs ?? null;
  const lag = lags.length === 0 ? null : Math.max(...lags.map(({ largestLagMs }) => largestLagMs));
  const figures = [
    ...(lost === null ? [] : [seconds('lost_of_database', lost, 1, OBJECTIVES.lostMs)]),
    ...(originals === null ? [] : [seconds('lost_of_originals', originals, 1, OBJECTIVES.originalsLostMs)]),
    ...(lag === null ? [] : [seconds('archive_lag', lag, lags.length, OBJECTIVES.lostMs)]),
  ];
  return finding(facts, {
    figures,
    reasons: [
      // What came back is judged here, and not whether all of it did.
      ...drillReasons('restore-loss', drill && { ...drill, passed: lost !== null }, facts),
      ...when(lag === null, { status: 'not_measured', code: 'archive_unmeasured' }),
      ...hereOnly(facts),
      ...offTarget(figures),
    ],
    evidence: [
      ...drillEvidence(drill),
      ...lags
        .slice(0, 1)
        .map(({ at }) => ({ ledger: 'archive_sample', id: at.toISOString(), at: at.toISOString() })),
    ],
  });
}

function window(facts: BackupFacts): RowFinding {
  const { listing, since } = facts;
  const oldest = listing?.oldestAt?.getTime() ?? null;
  const newest = listing?.newestAt?.getTime() ?? null;
  const span = oldest === null || newest === null ? null : newest - oldest;
  // A younger installation has no older point: its first backup is the oldest that there can be.
  const due = Math.max(since?.getTime() ?? 0, (listing?.at.getTime() ?? 0) - OBJECTIVES.days * DAY_MS);
  const gaps: readonly Figure[] =
    listing === null
      ? []
      : [
          {
            ...{ name: 'recovery_gaps', unit: 'count', amount: listing.gaps },
            ...{ samples: listing.generations, target: 0 },
          },
        ];
  return finding(facts, {
    figures:
      listing === null || span === null
        ? []
        : [
            {
              ...{ name: 'recovery_window', unit: 'days', amount: Math.floor(span / DAY_MS) },
              ...{ samples: listing.generations, target: OBJECTIVES.days },
            },
            ...gaps,
          ],
    reasons: [
      ...when(facts.sets.length === 0, { status: 'not_measured', code: 'backup_missing' }),
      ...when(listing === null, { status: 'not_measured', code: 'listing_missing' }),
      ...offTarget(gaps),
      ...when(listing !== null && (oldest === null || oldest > due), {
        ...{ status: 'unmet', code: 'recovery_window_short', days: OBJECTIVES.days },
        oldest: listing?.oldestAt?.toISOString() ?? null,
      }),
      ...restoreAges(facts),
    ],
    evidence: [
      ...(listing ? [{ ledger: 'backup_listing', id: listing.id, at: listing.at.toISOString() }] : []),
      ...drillEvidence(facts.point),
    ],
  });
}

function generations(facts: BackupFacts): RowFinding {
  const { sets, listing, since } = facts;
  // Verified, and still there when the store was last looked through.
  const count = Math.min(sets.length, listing?.generations ?? 0);
  const days = since ? Math.floor((facts.now.getTime() - since.getTime()) / DAY_MS) : 0;
  return finding(facts, {
    figures:
      sets.length === 0
        ? []
        : [
            {
              ...{ name: 'verified_generations', unit: 'count', amount: count },
              ...{ samples: sets.length, target: OBJECTIVES.generations },
            },
          ],
    reasons: [
      ...when(sets.length === 0, { status: 'not_measured', code: 'backup_missing' }),
      // A younger installation has no more days of which there could be one.
      ...when(count < Math.min(OBJECTIVES.generations, days), {
        ...{ status: 'unmet', code: 'off_target', figure: 'verified_generations', unit: 'count' },
        ...{ amount: count, target: Math.min(OBJECTIVES.generations, days) },
      }),
      ...restoreAges(facts),
    ],
    evidence: [...setEvidence(facts), ...drillEvidence(facts.point)],
  });
}

/** That there are no removable media, the operator states besides. */
function media(facts: BackupFacts): RowFinding {
  return finding(facts, {
    figures: [],
    reasons: sealedReasons(facts, 'not_measured'),
    evidence: canaryEvidence(facts.sealed),
  });
}

const finding = (
  { since, now }: BackupFacts,
  { reasons, ...of }: Pick<RowFinding, 'figures' | 'reasons' | 'evidence'>,
): RowFinding => ({ from: since, to: since && now, ...of, ...judged(reasons) });

/** Rounded up. */
const seconds = (name: FigureName, ms: number, samples: number, targetMs: number): Figure => ({
  ...{ name, unit: 'seconds', amount: Math.ceil(ms / 1000), samples, target: targetMs / 1000 },
});

/** A folder of this machine is lost with it. */
const hereOnly = ({ sets: [newest] }: BackupFacts): readonly RowReason[] =>
  when(newest?.place === 'node', { status: 'unmet', code: 'backup_here_only' });

/** Of one kind that is drilled each week. @param never what the row is without any */
const drillReasons = (
  drill: SheetDrill,
  row: Pick<DrillRow, 'startedAt' | 'passed'> | null,
  { now }: BackupFacts,
  never: MissingStatus = 'not_measured',
): readonly RowReason[] =>
  reasonsOfDrill(drill, row, { now, ageDays: OBJECTIVES.drillAgeMs / DAY_MS, never });

/** Without any drill there is none of the last two weeks. */
const restoreReasons = (facts: BackupFacts): readonly RowReason[] => [
  ...drillReasons('restore-loss', facts.loss, facts, 'expired'),
  ...drillReasons('restore-point', facts.point, facts, 'expired'),
];

/** Whether they are old; what they found is for the row of the method to say. */
const restoreAges = (facts: BackupFacts): readonly RowReason[] =>
  restoreReasons(facts).filter(({ status }) => status === 'expired');

const sealedReasons = ({ sealed, now }: BackupFacts, never: MissingStatus): readonly RowReason[] =>
  canaryReasons(
    factOf(BACKUP_SEALED, sealed, { now, lateMs: OBJECTIVES.canaryAgeMs, passedAt: null }),
    never,
  );

const drillEvidence = (drill: Pick<DrillRow, 'id' | 'startedAt'> | null): readonly RowEvidence[] =>
  drill ? [{ ledger: 'drill', id: drill.id, at: drill.startedAt.toISOString() }] : [];

const setEvidence = ({ sets: [newest] }: BackupFacts): readonly RowEvidence[] =>
  newest ? [{ ledger: 'backup_set', id: newest.generation, at: newest.verifiedAt.toISOString() }] : [];
