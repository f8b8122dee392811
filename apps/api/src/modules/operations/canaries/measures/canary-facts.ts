import { Injectable } from '@nestjs/common';
import type { RowEvidence } from '@rinjo/contract';
import { canaryEvidence } from '../../../../platform/proofs/canary-evidence.js';
import { canaryState, type CanaryState } from '../../../../platform/proofs/canary-state.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';

/** What a row of the sheet knows of a canary. */
export interface CanaryFact {
  readonly state: CanaryState;
  /** When it last ran, and when it last passed. */
  readonly lastAt: Date | null;
  readonly passedAt: Date | null;
  readonly evidence: readonly RowEvidence[];
}

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
    return {
      state: canaryState(newest, this.clock.now(), lateMs),
      lastAt: newest?.at ?? null,
      passedAt: await this.ledger.lastPassed(name),
      evidence: canaryEvidence(newest),
    };
  }
}
