import type { AttackSuiteView, Figure, FigureName } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { attackReasons } from './attack-reasons.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CheckRow, type FindingRow, isCritical } from '../advisories/advisory-ledger.js';
import type { ReleaseRow } from '../record/release-ledger.js';

const DAY_MS = 86_400_000;

/** Days within which a released fix is applied, and for which a look at the feed counts (check sheet, section 6 and row 9). */
export const PATCH_LIMITS = { critical: 7, other: 30, feed: 7 } as const;

export interface ReleaseFacts {
  readonly now: Date;
  readonly release: ReleaseRow | null;
  /** The newest look that got an answer; null: there is no feed, or it never answered. */
  readonly fresh: CheckRow | null;
  readonly findings: readonly FindingRow[];
  readonly attack: AttackSuiteView | null;
}

const limitOf = ({ severity }: FindingRow): number =>
  isCritical(severity) ? PATCH_LIMITS.critical : PATCH_LIMITS.other;

/** Whole days, rounded up; null: no fix is released. */
function daysToFix({ fixReleasedAt, closedAt }: FindingRow, now: Date): number | null {
  if (fixReleasedAt === null) return null;
  return Math.max(0, Math.ceil(((closedAt ?? now).getTime() - fixReleasedAt.getTime()) / DAY_MS));
}

/** A fix is released for longer than it may take to apply it. */
export const isOverdue = (finding: FindingRow, now: Date): boolean =>
  finding.closedAt === null && (daysToFix(finding, now) ?? 0) > limitOf(finding);

/** Row 9: which fixes wait, and for how long. */
export function upgradePolicy({ now, release, fresh, findings }: ReleaseFacts): RowFinding {
  const open = findings.filter(({ closedAt }) => closedAt === null);
  const closed = findings.flatMap((one) => (one.closedAt === null ? [] : (daysToFix(one, now) ?? [])));
  const overdue = open.filter((one) => isOverdue(one, now));
  const count = (name: FigureName, amount: number, target: number | null): Figure => ({
    ...{ name, unit: 'count', amount, samples: findings.length, target },
  });
  const inDays = (name: FigureName, amount: number, samples: number, target: number | null): Figure => ({
    ...{ name, unit: 'days', amount, samples, target },
  });
  const late = count('overdue_fixes', overdue.length, 0);
  return {
    figures:
      fresh === null
        ? []
        : [
            ...(release ? [inDays('release_days', days(release.seenAt, now), 1, null)] : []),
            count('open_findings', open.length, null),
            late,
            ...(closed.length === 0
              ? []
              : [inDays('patch_days_max', Math.max(...closed), closed.length, PATCH_LIMITS.other)]),
            inDays('feed_days', days(fresh.at, now), 1, PATCH_LIMITS.feed),
          ],
    ...{ from: fresh?.at ?? null, to: fresh && now },
    ...judged([
      ...offTarget([late]),
      ...(fresh === null
        ? [{ status: 'not_measured', code: 'advisories_missing' } as const]
        : when(now.getTime() - fresh.at.getTime() > PATCH_LIMITS.feed * DAY_MS, {
            ...{ status: 'expired', code: 'data_old', at: fresh.at.toISOString() },
            hours: PATCH_LIMITS.feed * 24,
          })),
    ]),
    evidence: release ? [{ ledger: 'release', id: release.id, at: release.seenAt.toISOString() }] : [],
  };
}

/** Row 40: what the attack suite of the very sources that run came to; a report of somebody else is the operator's to state. */
export function assessment({ release, attack }: ReleaseFacts): RowFinding {
  const at = attack && new Date(attack.at);
  const tests = attack === null ? 0 : attack.passed + attack.failed;
  return {
    figures:
      attack === null
        ? []
        : [{ name: 'attacks_repelled', unit: 'count', amount: attack.passed, samples: tests, target: tests }],
    ...{ from: at, to: at, ...judged(attackReasons(attack, 'unmet')) },
    evidence: release ? [{ ledger: 'release', id: release.id, at: release.seenAt.toISOString() }] : [],
  };
}

/** Rounded up. */
const days = (from: Date, to: Date): number => Math.ceil((to.getTime() - from.getTime()) / DAY_MS);
