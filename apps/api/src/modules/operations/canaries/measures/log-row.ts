import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';

const DAY_MS = 86_400_000;

/** When each of the four logs got its newest record in the tenant for proofs; null: none. */
export interface NewestRecords {
  readonly access: Date | null;
  readonly operation: Date | null;
  readonly error: Date | null;
  readonly signIn: Date | null;
}

export interface LogCollection {
  readonly newest: NewestRecords;
  /** Entries of the logs of operations whose numbers are not there, and self-tests that the access log does not know. */
  readonly gaps: number;
  /** Entries and self-tests that were looked at for them. */
  readonly looked: number;
}

/** Row 18, by the rule of its status. */
export function logRow(tamper: CanaryFact, { newest, gaps, looked }: LogCollection, now: Date): RowFinding {
  const all = Object.values(newest) as readonly (Date | null)[];
  const known = all.filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime());
  const isFresh = (at: Date | null): boolean => at !== null && now.getTime() - at.getTime() <= DAY_MS;
  const none = known.length === 0;
  return {
    figures: none
      ? []
      : [
          {
            ...{ name: 'logs_recorded', unit: 'count', amount: all.filter(isFresh).length },
            ...{ samples: all.length, target: all.length },
          },
          { name: 'log_gaps', unit: 'count', amount: gaps, samples: looked, target: 0 },
        ],
    ...{ from: known[0] ?? null, to: known.at(-1) ?? null, absent: false, notMeasured: none },
    unmet: gaps > 0 || tamper.state === 'breach',
    expired: !all.every(isFresh),
    unverified: tamper.state !== 'passed',
    evidence: tamper.evidence,
  };
}
