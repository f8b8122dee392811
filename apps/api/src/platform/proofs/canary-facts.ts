import { Injectable } from '@nestjs/common';
import type { RowEvidence } from '@rinjo/contract';
import { Clock } from '../time/clock.js';
import { canaryEvidence } from './canary-evidence.js';
import { canaryState, type CanaryState } from './canary-state.js';
import { ProofLedger } from './proof-ledger.js';

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
    return {
      state: canaryState(newest, this.clock.now(), lateMs),
      lastAt: newest?.at ?? null,
      passedAt: await this.ledger.lastPassed(name),
      evidence: canaryEvidence(newest),
    };
  }
}
