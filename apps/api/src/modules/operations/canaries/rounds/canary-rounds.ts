import { Injectable } from '@nestjs/common';
import { Turns } from '../../../../platform/database/turns.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import type { Canary } from '../../../../platform/proofs/canary.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { isDue } from './due-canaries.js';
import { RunCanary } from './run-canary.js';

const EVERY_MS = 30_000;
export const CANARY_TURN = 'canaries';

/** Runs the canaries that are due, one after the other, on one node at a time. */
@Injectable()
export class CanaryRounds extends RecurringWork {
  private readonly startedAt: Date;

  constructor(
    private readonly canaries: Canaries,
    private readonly ledger: ProofLedger,
    private readonly runner: RunCanary,
    private readonly turns: Turns,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'canaries', everyMs: EVERY_MS });
    this.startedAt = clock.now();
  }

  protected override async round(): Promise<void> {
    if ((await this.due()).length === 0) return;
    await this.turns.takeIfFree(CANARY_TURN, async () => {
      // Asked anew: another node may have run them meanwhile.
      for (const canary of await this.due()) await this.runner.run(canary);
    });
  }

  private async due(): Promise<readonly Canary[]> {
    const now = this.clock.now();
    const newest = await this.ledger.newestCanaries();
    const found: Canary[] = [];
    for (const canary of this.canaries.all()) {
      const lastAt = newest.get(canary.name) ?? null;
      const known = { canary, lastAt, newsAt: (await canary.news?.()) ?? null };
      if (isDue(known, now, this.startedAt) && (await canary.applies?.()) !== false) found.push(canary);
    }
    return found;
  }
}
