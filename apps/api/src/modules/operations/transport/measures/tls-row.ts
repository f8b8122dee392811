import { type Figure, type FigureName, TLS_LIMITS, type TlsTarget } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { TlsScanRow } from '../ledger/tls-scans.js';
import { acceptsOld, daysLeft } from '../scanning/judge-tls.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What is promised (check sheet, row 42). */
const SCAN_AGE_MS = 7 * DAY_MS;
/** Twice the period of a prober's scan. */
const OUTSIDE_AGE_MS = 2 * DAY_MS;

export interface TlsRowFacts {
  readonly canary: CanaryFact;
  readonly targets: readonly TlsTarget[];
  /** Of each address the newest from inside, and from outside. */
  readonly newest: readonly TlsScanRow[];
  readonly now: Date;
}

/** Row 42, by the rule of its status. */
export function tlsRow({ canary, targets, newest, now }: TlsRowFacts): RowFinding {
  const reached = newest.filter(({ code, chosen }) => code === null && chosen !== null);
  const isOlder = (at: Date, ms: number): boolean => now.getTime() - at.getTime() > ms;
  const outside = new Set(
    reached.filter((one) => one.outside && !isOlder(one.at, OUTSIDE_AGE_MS)).map(({ address }) => address),
  );
  const days = reached.flatMap((scan) => daysLeft(scan, now) ?? []);
  const old = reached.filter(acceptsOld).length;
  const times = reached.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  const [first, last] = [times[0] ?? null, times.at(-1) ?? null];
  const none = last === null && canary.state === 'never';
  const figures = figuresOf({ days, old, reached: reached.length, outside: outside.size, targets });
  const named = (name: FigureName): readonly Figure[] => figures.filter((one) => one.name === name);
  return {
    figures: none ? [] : figures,
    ...{ from: first, to: last },
    ...judged([
      ...canaryReasons(canary, none ? 'not_measured' : 'unverified'),
      ...offTarget(named('old_versions_accepted')),
      ...offTarget(named('certificate_days'), isUnder),
      ...when(last !== null && isOlder(last, SCAN_AGE_MS), {
        ...{ status: 'expired', code: 'data_old', at: last?.toISOString() ?? null },
        hours: SCAN_AGE_MS / HOUR_MS,
      }),
      ...offTarget(named('addresses_scanned'), isUnder, 'unverified'),
    ]),
    evidence: [
      ...canary.evidence,
      ...reached.map(({ id, at }) => ({ ledger: 'tls_scan', id, at: at.toISOString() })),
    ],
  };
}

function figuresOf({
  days,
  old,
  reached,
  outside,
  targets,
}: {
  readonly days: readonly number[];
  readonly old: number;
  readonly reached: number;
  readonly outside: number;
  readonly targets: readonly TlsTarget[];
}): Figure[] {
  const all = targets.length;
  const scanned: readonly Figure[] = [
    { name: 'old_versions_accepted', unit: 'count', amount: old, samples: reached, target: 0 },
    { name: 'addresses_scanned', unit: 'count', amount: outside, samples: all, target: all },
  ];
  if (days.length === 0) return [...scanned];
  const left = { amount: Math.min(...days), samples: days.length, target: TLS_LIMITS.certificateDays };
  return [{ name: 'certificate_days', unit: 'days', ...left }, ...scanned];
}
