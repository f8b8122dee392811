import type { Figure, FigureName, MissingStatus, RowEvidence, RowReason, SheetDrill } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../platform/measures/judged.js';
import { reasonsOfDrill } from '../../../platform/proofs/drill-reasons.js';
import type { RowFinding } from '../../../platform/measures/row-finding.js';
import type { DrillRow } from '../../../platform/proofs/proof-ledger.js';
import type { BackupFacts } from '../backup/measures/backup-facts.js';
import { OBJECTIVES } from '../backup/measures/backup-rows.js';
import { DRILL_PERIODS } from '../drills/drill-periods.js';
import { numberOf, timeFigure } from '../drills/measures/newest-drill.js';
import { heldInside } from '../second-site/failover/site-facts.js';
import { SITE_FAILOVER } from '../second-site/failover/site-failover.js';

const DAY_MS = 86_400_000;
/** Of several nodes (check sheet, sections 6 and 7). */
export const NODE_LOSS = {
  recoveryMs: OBJECTIVES.nodeMs,
  drillAgeMs: DRILL_PERIODS['node-loss'].expiresAfterDays * DAY_MS,
} as const;

/** Of a second site, where one is registered. */
const SITE = {
  recoveryMs: OBJECTIVES.siteMs,
  drillAgeMs: DRILL_PERIODS[SITE_FAILOVER].expiresAfterDays * DAY_MS,
} as const;

/** By the topology it is known which domains are claimed: with several nodes, that the loss of one is covered by the others. */
export type DisasterFacts = Pick<
  BackupFacts,
  'now' | 'isOn' | 'since' | 'sets' | 'loss' | 'point' | 'topology' | 'node' | 'failover'
>;

/** What is known of one domain: how long it took to be back, and until when that counts. */
export interface Domain {
  readonly kind: SheetDrill;
  readonly drill: Pick<DrillRow, 'id' | 'startedAt' | 'passed'> | null;
  readonly recoveryMs: number | null;
  readonly limitMs: number;
  readonly drillAgeMs: number;
}

/**
 * Row 6: which losses are covered, as drills have proved it. The loss of the machine, or of all of them, is covered by backups elsewhere;
 * the loss of one node by the others; the loss of a site by the second one, where one is registered. Without one, site prints no, as region does.
 */
export function disasterRow(facts: DisasterFacts): RowFinding {
  const { now, isOn, since, sets, loss, point, topology, node, failover } = facts;
  const isElsewhere = isOn && sets[0] !== undefined && sets[0].place !== 'node';
  const machine: Domain = {
    ...{ kind: 'restore-loss', drill: loss, recoveryMs: loss?.measured.recoveryMs ?? null },
    ...{ limitMs: OBJECTIVES.recoveryMs, drillAgeMs: OBJECTIVES.drillAgeMs },
  };
  const one: Domain = {
    ...{ kind: 'node-loss', drill: node, recoveryMs: numberOf(node?.measured, 'recoveryMs') },
    ...{ limitMs: NODE_LOSS.recoveryMs, drillAgeMs: NODE_LOSS.drillAgeMs },
  };
  const site: Domain = {
    ...{ kind: SITE_FAILOVER, drill: failover?.drill ?? null },
    recoveryMs: numberOf(failover?.drill?.measured, 'recoveryMs'),
    ...{ limitMs: SITE.recoveryMs, drillAgeMs: SITE.drillAgeMs },
  };
  const here = topology === 'multi' ? [machine, one] : [machine];
  const claimed = failover ? [...here, site] : here;
  const missing = claimed.some(({ drill }) => drill === null);
  const proved = here.every((domain) => isProved(domain, now)) && point?.passed !== false;
  const lost = lostAtSite(failover?.drill ?? null);
  const inside = heldInside(failover?.drill ?? null);
  const provedAtSite =
    failover !== null && isProved(site, now) && offTarget(lost).length === 0 && inside.length === 0;
  return {
    figures: [
      ...(missing
        ? []
        : [
            domainFigure('domain_node', isElsewhere && proved, here.length),
            domainFigure('domain_site', isElsewhere && provedAtSite, failover ? 1 : 0),
            domainFigure('domain_region', false, 0),
          ]),
      ...(topology === 'multi'
        ? timeFigure('recovery_of_node', node, { measure: 'recoveryMs', targetMs: NODE_LOSS.recoveryMs })
        : []),
      ...machineFigure(machine),
      ...timeFigure('recovery_of_site', failover?.drill ?? null, {
        ...{ measure: 'recoveryMs', targetMs: SITE.recoveryMs },
      }),
      ...lost,
    ],
    ...{ from: since, to: since && now },
    ...judged([
      ...when(!isElsewhere, { status: 'no', code: 'backup_elsewhere_missing' }),
      ...claimed.flatMap((domain) => domainReasons(domain, now)),
      ...offTarget(lost),
      ...inside,
      ...(point?.passed === false
        ? [
            {
              ...({ status: 'unmet', code: 'drill_failed', drill: 'restore-point' } as const),
              at: point.startedAt.toISOString(),
            },
          ]
        : []),
    ]),
    evidence: [...claimed.flatMap(({ drill }) => drillEvidence(drill)), ...setEvidence(sets)],
  };
}

const FIGURE_OF: Readonly<Partial<Record<SheetDrill, FigureName>>> = {
  'node-loss': 'recovery_of_node',
  'site-failover': 'recovery_of_site',
};

/** What was lost of the database and of originals, when the second site took over. */
const lostAtSite = (drill: DrillRow | null): readonly Figure[] => [
  ...timeFigure('lost_at_site', drill, { measure: 'lostMs', targetMs: OBJECTIVES.lostMs }),
  ...timeFigure('originals_lost_at_site', drill, {
    ...{ measure: 'originalsLostMs', targetMs: OBJECTIVES.originalsLostMs },
  }),
];

const hasMissed = ({ drill, recoveryMs, limitMs }: Domain): boolean =>
  drill !== null && (!drill.passed || recoveryMs === null || recoveryMs > limitMs);

const isOld = ({ drill, drillAgeMs }: Domain, now: Date): boolean =>
  drill !== null && now.getTime() - drill.startedAt.getTime() > drillAgeMs;

/** A drill that did not come so far that it was timed has failed. @param never what the row is without any */
export function domainReasons(
  domain: Domain,
  now: Date,
  never: MissingStatus = 'not_measured',
): readonly RowReason[] {
  const { kind, drill, recoveryMs, limitMs, drillAgeMs } = domain;
  const row = drill && { ...drill, passed: drill.passed && recoveryMs !== null };
  const figure = FIGURE_OF[kind] ?? 'recovery_of_machine';
  return [
    ...reasonsOfDrill(kind, row, { now, ageDays: drillAgeMs / DAY_MS, never }),
    ...when(drill !== null && (recoveryMs ?? 0) > limitMs, {
      ...{ status: 'unmet', code: 'off_target', figure, unit: 'seconds', target: limitMs / 1_000 },
      amount: Math.ceil((recoveryMs ?? 0) / 1_000),
    }),
  ];
}

const isProved = (domain: Domain, now: Date): boolean =>
  domain.drill !== null && !hasMissed(domain) && !isOld(domain, now);

const domainFigure = (
  name: 'domain_node' | 'domain_site' | 'domain_region',
  is: boolean,
  samples: number,
): Figure => ({ name, unit: 'yes_no', amount: is ? 1 : 0, samples, target: null });

const machineFigure = ({ recoveryMs, limitMs }: Domain): readonly Figure[] =>
  recoveryMs === null
    ? []
    : [
        {
          ...{ name: 'recovery_of_machine', unit: 'seconds', amount: Math.ceil(recoveryMs / 1_000) },
          ...{ samples: 1, target: limitMs / 1_000 },
        },
      ];

const drillEvidence = (drill: Domain['drill']): readonly RowEvidence[] =>
  drill ? [{ ledger: 'drill', id: drill.id, at: drill.startedAt.toISOString() }] : [];

const setEvidence = ([newest]: BackupFacts['sets']): readonly RowEvidence[] =>
  newest ? [{ ledger: 'backup_set', id: newest.generation, at: newest.verifiedAt.toISOString() }] : [];
