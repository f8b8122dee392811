import { Injectable } from '@nestjs/common';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { Backups } from '../backups.js';

/** What is promised are five minutes, copying included. */
const EVERY_MS = 4 * 60_000;

/** Copies originals and keys every four minutes, also while a backup of the database is being made. */
@Injectable()
export class CopyRounds extends RecurringWork {
  constructor(
    private readonly backups: Backups,
    clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'copies of originals', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    if (this.backups.isOn) await this.backups.copy();
  }
}
