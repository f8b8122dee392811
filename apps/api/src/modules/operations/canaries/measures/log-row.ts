import { type Figure, LOG_KINDS, type LogKind } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, canaryReasons } from '../../../../platform/proofs/canary-facts.js';

const DAY_MS = 86_400_000;

/** When each of the four logs got its newest record in the tenant for proofs; null: none. */
export type NewestRecords = Readonly<Record<LogKind, Date | null>>;

export interface LogCollection {
  readonly newest: NewestRecords;
  /** Entries of the logs of operations whose numbers are not there, and self-tests that the access log does not know. */
  readonly gaps: number;
  /** Entries and self-tests that were looked at for them. */
  readonly looked: number;
}

/** Row 18, by the rule of its status. */
export function logRow(tamper: CanaryFact, { newest, gaps, looked }: LogCollection, now: Date): RowFinding {
  const all = LOG_KINDS.map((kind) => newest[kind]);
  const known = all.filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime());
  const isFresh = (at: Date | null): boolean => at !== null && now.getTime() - at.getTime() <= DAY_MS;
  const none = known.length === 0;
  const counted: Figure = { name: 'log_gaps', unit: 'count', amount: gaps, samples: looked, target: 0 };
  const logs = LOG_KINDS.filter((kind) => !isFresh(newest[kind]));
  return {
    figures: none
      ? []
      : [
          {
            ...{ name: 'logs_recorded', unit: 'count', amount: all.length - logs.length },
            ...{ samples: all.length, target: all.length },
          },
          counted,
        ],
    ...{ from: known[0] ?? null, to: known.at(-1) ?? null },
    ...judged([
      ...when(none, { status: 'not_measured', code: 'nothing_measured' }),
      ...offTarget([counted]),
      ...when(logs.length > 0, { status: 'expired', code: 'logs_silent', logs }),
      ...canaryReasons(tamper, 'unverified'),
    ]),
    evidence: tamper.evidence,
  };
}
