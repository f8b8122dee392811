import type { Figure, FigureName, RowEvidence } from '@rinjo/contract';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { canaryEvidence } from '../../../../platform/proofs/canary-evidence.js';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import { numberOf } from '../../drills/measures/newest-drill.js';
import type { BackupFacts } from './backup-facts.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is promised (check sheet, section 6), for an installation on one machine: the others drill what this one cannot. */
export const OBJECTIVES = {
  recoveryMs: 4 * HOUR_MS,
  workerMs: 30_000,
  processMs: 60_000,
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

/** Recovery time of all three domains that are promised: without one of them it is not measured whole. */
function recovery(facts: BackupFacts): RowFinding {
  const { loss: drill, worker, process } = facts;
  const took = drill?.measured.recoveryMs ?? null;
  const all = [drill, worker, process];
  const workerMs = numberOf(worker?.measured, 'recoveryMs');
  const processMs = numberOf(process?.measured, 'recoveryMs');
  return finding(facts, {
    figures: [
      ...(workerMs === null ? [] : [seconds('recovery_of_worker', workerMs, 1, OBJECTIVES.workerMs)]),
      ...(processMs === null ? [] : [seconds('recovery_of_process', processMs, 1, OBJECTIVES.processMs)]),
      ...(took === null ? [] : [seconds('recovery_of_machine', took, 1, OBJECTIVES.recoveryMs)]),
    ],
    notMeasured: all.includes(null),
    unmet:
      all.some((one) => one?.passed === false) ||
      (took ?? 0) > OBJECTIVES.recoveryMs ||
      (workerMs ?? 0) > OBJECTIVES.workerMs ||
      (processMs ?? 0) > OBJECTIVES.processMs,
    expired: all.some((one) => isOlder(facts, one?.startedAt, OBJECTIVES.drillAgeMs)),
    evidence: all.flatMap(drillEvidence),
  });
}

function method(facts: BackupFacts): RowFinding {
  const { sets, sealed } = facts;
  const [newest] = sets;
  const age = newest ? facts.now.getTime() - newest.verifiedAt.getTime() : null;
  return finding(facts, {
    figures: age === null ? [] : [seconds('backup_age', age, sets.length, OBJECTIVES.backupAgeMs)],
    absent: !facts.isOn,
    notMeasured: !newest,
    unmet:
      isHereOnly(facts) ||
      (age ?? 0) > OBJECTIVES.backupAgeMs ||
      hasFailedDrill(facts) ||
      sealed?.outcome === 'breach',
    expired: isExpired(facts),
    unverified: isUnproved(facts),
    evidence: [...setEvidence(facts), ...drillEvidence(facts.loss), ...canaryEvidence(facts.sealed)],
  });
}

function loss(facts: BackupFacts): RowFinding {
  const { loss: drill, lags } = facts;
  const lost = drill?.measured.lostMs ?? null;
  const originals = drill?.measured.originalsLostMs ?? null;
  const lag = lags.length === 0 ? null : Math.max(...lags.map(({ largestLagMs }) => largestLagMs));
  return finding(facts, {
    figures: [
      ...(lost === null ? [] : [seconds('lost_of_database', lost, 1, OBJECTIVES.lostMs)]),
      ...(originals === null ? [] : [seconds('lost_of_originals', originals, 1, OBJECTIVES.originalsLostMs)]),
      ...(lag === null ? [] : [seconds('archive_lag', lag, lags.length, OBJECTIVES.lostMs)]),
    ],
    notMeasured: drill === null || lag === null,
    unmet:
      isHereOnly(facts) ||
      (drill !== null && (lost === null || lost > OBJECTIVES.lostMs)) ||
      (originals ?? 0) > OBJECTIVES.originalsLostMs ||
      (lag ?? 0) > OBJECTIVES.lostMs,
    expired: isOlder(facts, drill?.startedAt, OBJECTIVES.drillAgeMs),
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
  return finding(facts, {
    figures:
      listing === null || span === null
        ? []
        : [
            {
              ...{ name: 'recovery_window', unit: 'days', amount: Math.floor(span / DAY_MS) },
              ...{ samples: listing.generations, target: OBJECTIVES.days },
            },
            {
              name: 'recovery_gaps',
              unit: 'count',
              amount: listing.gaps,
              samples: listing.generations,
              target: 0,
            },
          ],
    notMeasured: facts.sets.length === 0 || listing === null,
    unmet: listing !== null && (listing.gaps > 0 || oldest === null || oldest > due),
    expired: isExpired(facts),
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
    notMeasured: sets.length === 0,
    unmet: count < Math.min(OBJECTIVES.generations, days),
    expired: isExpired(facts),
    evidence: [...setEvidence(facts), ...drillEvidence(facts.point)],
  });
}

/** That there are no removable media, the operator states besides. */
function media(facts: BackupFacts): RowFinding {
  const { sealed } = facts;
  return finding(facts, {
    figures: [],
    notMeasured: sealed === null,
    unmet: sealed?.outcome === 'breach',
    unverified: isUnproved(facts),
    evidence: canaryEvidence(facts.sealed),
  });
}

function finding(facts: BackupFacts, of: Partial<RowFinding>): RowFinding {
  return {
    ...{ figures: [], absent: false, notMeasured: false, unmet: false, expired: false, unverified: false },
    ...{ evidence: [], from: facts.since, to: facts.since && facts.now },
    ...of,
  };
}

/** Rounded up. */
const seconds = (name: FigureName, ms: number, samples: number, targetMs: number): Figure => ({
  ...{ name, unit: 'seconds', amount: Math.ceil(ms / 1000), samples, target: targetMs / 1000 },
});

const isOlder = ({ now }: BackupFacts, at: Date | undefined, ms: number): boolean =>
  at !== undefined && now.getTime() - at.getTime() > ms;

/** A folder of this machine is lost with it. */
const isHereOnly = ({ sets: [newest] }: BackupFacts): boolean => newest?.place === 'node';

const hasFailedDrill = ({ loss: one, point }: BackupFacts): boolean =>
  [one, point].some((drill) => drill?.passed === false);

/** No drill of the last two weeks: none at all is none of these. */
const isExpired = (facts: BackupFacts): boolean =>
  [facts.loss, facts.point].some(
    (drill) => drill === null || isOlder(facts, drill.startedAt, OBJECTIVES.drillAgeMs),
  );

const isUnproved = (facts: BackupFacts): boolean =>
  facts.sealed?.outcome !== 'passed' || isOlder(facts, facts.sealed.at, OBJECTIVES.canaryAgeMs);

const drillEvidence = (drill: Pick<DrillRow, 'id' | 'startedAt'> | null): readonly RowEvidence[] =>
  drill ? [{ ledger: 'drill', id: drill.id, at: drill.startedAt.toISOString() }] : [];

const setEvidence = ({ sets: [newest] }: BackupFacts): readonly RowEvidence[] =>
  newest ? [{ ledger: 'backup_set', id: newest.generation, at: newest.verifiedAt.toISOString() }] : [];
