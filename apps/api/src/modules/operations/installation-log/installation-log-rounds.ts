import { Injectable } from '@nestjs/common';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { InstallationLog } from './installation-log.js';

const EVERY_MS = 60_000;

/** Takes what the ledgers have into the log of the installation. */
@Injectable()
export class InstallationLogRounds extends RecurringWork {
  constructor(
    private readonly log: InstallationLog,
    clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'the log of the installation', everyMs: EVERY_MS });
  }

  protected override round(): Promise<void> {
    return this.log.grow();
  }
}
