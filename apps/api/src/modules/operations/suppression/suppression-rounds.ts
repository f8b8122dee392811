import { Injectable } from '@nestjs/common';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { EraseAgain } from './erase-again.js';
import { SuppressionList } from './suppression-list.js';

/** As late as what people did may be in the archive of the database. */
const EVERY_MS = 60_000;

/** Writes what was erased to the list each minute; what the store of backups did not take, as soon as it answers. */
@Injectable()
export class SuppressionRounds extends RecurringWork {
  /** The first round copies what another process may have left. */
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
    if (await this.list.write()) this.isBehind = true;
    if (!this.isBehind) return;
    await this.list.copy();
    this.isBehind = false;
  }
}
