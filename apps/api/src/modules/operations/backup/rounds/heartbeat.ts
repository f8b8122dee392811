import { Injectable } from '@nestjs/common';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { Backups } from '../backups.js';
import { beat } from '../ledger/beat.js';

const EVERY_MS = 10_000;

/** Writes the time into the database every ten seconds. */
@Injectable()
export class Heartbeat extends RecurringWork {
  constructor(
    private readonly db: SystemDb,
    private readonly backups: Backups,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'heartbeat', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    if (this.backups.isOn) await beat(this.db, this.clock.now());
  }
}
