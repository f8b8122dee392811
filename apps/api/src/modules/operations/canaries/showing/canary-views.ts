import { Injectable } from '@nestjs/common';
import { CANARY_LIMITS, type CanaryView } from '@rinjo/contract';
import type { Canary } from '../../../../platform/proofs/canary.js';
import { canaryState, usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { type CanaryRun, ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';

/** How canaries are shown, wherever they are. */
@Injectable()
export class CanaryViews {
  constructor(
    private readonly ledger: ProofLedger,
    private readonly clock: Clock,
  ) {}

  /** With its newest runs. */
  async of(canary: Canary): Promise<CanaryView> {
    const { name, everyMs } = canary;
    const runs = await this.ledger.canaryRuns(name, CANARY_LIMITS.runs);
    return {
      ...{ name, everyS: everyMs / 1000, applies: (await canary.applies?.()) !== false },
      parts: (await canary.parts?.()) ?? [],
      state: canaryState(runs[0] ?? null, this.clock.now(), usualLateMs(everyMs)),
      runs: runs.map(({ at, ...run }: CanaryRun) => ({ ...run, at: at.toISOString() })),
    };
  }
}
