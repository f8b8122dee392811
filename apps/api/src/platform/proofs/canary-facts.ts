import { Injectable } from '@nestjs/common';
import type { RowEvidence } from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import { canaryEvidence } from './canary-evidence.js';
import { canaryState, type CanaryState } from './canary-state.js';
import { type CanaryRow, ProofLedger } from './proof-ledger.js';

/** What a row of the sheet knows of a canary. */
export interface CanaryFact {
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
  async of(name: string, lateMs: number): Promise<CanaryFact> {
    const newest = await this.ledger.newestCanary(name);
    return factOf(newest, { now: this.clock.now(), lateMs, passedAt: await this.ledger.lastPassed(name) });
  }
}

/** What the newest run of a canary comes to. */
export const factOf = (
  newest: CanaryRow | null,
  { now, lateMs, passedAt }: { readonly now: Date; readonly lateMs: number; readonly passedAt: Date | null },
): CanaryFact => ({
  state: canaryState(newest, now, lateMs),
  lastAt: newest?.at ?? null,
  passedAt,
  evidence: canaryEvidence(newest),
});
