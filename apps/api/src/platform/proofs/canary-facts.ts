import { Injectable } from '@nestjs/common';
import type { CanaryName, MissingStatus, ProofName, RowEvidence, RowReason } from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import { canaryEvidence } from './canary-evidence.js';
import { canaryState, type CanaryState } from './canary-state.js';
import { type CanaryRow, ProofLedger } from './proof-ledger.js';

/** What a row of the sheet knows of a canary. */
export interface CanaryFact {
  readonly name: ProofName;
  readonly state: CanaryState;
  /** When it last ran, and when it last passed. */
  readonly lastAt: Date | null;
  readonly passedAt: Date | null;
  readonly evidence: readonly RowEvidence[];
}

/** How rows judge canaries: the one place that they all ask. */
@Injectable()
export class CanaryFacts {
  constructor(
    private readonly ledger: ProofLedger,
    private readonly clock: Clock,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  /** @param lateMs after how long without a run it is late, by the row that asks */
  async of(name: CanaryName, lateMs: number): Promise<CanaryFact> {
    const newest = await this.ledger.newestCanary(name);
    return factOf(name, newest, {
      now: this.clock.now(),
      lateMs,
      passedAt: await this.ledger.lastPassed(name),
    });
  }
}

/** What the newest run of a canary comes to. */
export const factOf = (
  name: CanaryName,
  newest: CanaryRow | null,
  { now, lateMs, passedAt }: { readonly now: Date; readonly lateMs: number; readonly passedAt: Date | null },
): CanaryFact => ({
  name,
  state: canaryState(newest, now, lateMs),
  lastAt: newest?.at ?? null,
  passedAt,
  evidence: canaryEvidence(newest),
});

/** Why a row that rests on a canary is not yes. @param never what it is before the canary has run */
export function canaryReasons(
  { name: canary, state, lastAt }: Pick<CanaryFact, 'name' | 'state' | 'lastAt'>,
  never: MissingStatus = 'not_measured',
): readonly RowReason[] {
  const at = lastAt?.toISOString() ?? null;
  switch (state) {
    case 'passed':
      return [];
    case 'never':
      return [{ status: never, code: 'canary_never', canary }];
    case 'failed':
      return [{ status: 'unverified', code: 'canary_failed', canary, at }];
    case 'breach':
      return [{ status: 'unmet', code: 'canary_breach', canary, at }];
    case 'late':
      return [{ status: 'unverified', code: 'canary_late', canary, at }];
  }
}

/** Of several: not measured only before the first run of any. */
export function reasonsOfAll(canaries: readonly CanaryFact[]): readonly RowReason[] {
  const none = canaries.every(({ state }) => state === 'never');
  return canaries.flatMap((fact) => canaryReasons(fact, none ? 'not_measured' : 'unverified'));
}
