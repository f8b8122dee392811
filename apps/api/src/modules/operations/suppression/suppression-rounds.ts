import { Injectable } from '@nestjs/common';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { EraseAgain } from './erase-again.js';
import { SuppressionList } from './suppression-list.js';

const EVERY_MS = 60_000;

/** Tries again each minute what an erasure could not write to every store of the list itself. */
@Injectable()
export class SuppressionRounds extends RecurringWork {
  /** The first round copies also what this database knows nothing of. */
  private isBehind = true;
  private isLookedInto = false;

  constructor(
    private readonly list: SuppressionList,
    private readonly again: EraseAgain,
    clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'the suppression list', everyMs: EVERY_MS });
  }

  /** Before anybody is served. Throws likewise. */
  async beforeOpening(): Promise<void> {
    this.isLookedInto = await this.again.run();
  }

  protected override async round(): Promise<void> {
    if (!this.isLookedInto) this.isLookedInto = await this.again.run();
    await this.list.settle();
    if (!this.isBehind) return;
    await this.list.copyAll();
    this.isBehind = false;
  }
}
