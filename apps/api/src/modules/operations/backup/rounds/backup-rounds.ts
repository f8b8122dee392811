import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { Backups } from '../backups.js';
import type { BackupMethod } from '../format/manifest.js';
import { BackupLedger } from '../ledger/backup-ledger.js';

const EVERY_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** So that the hour of the day does not wander. */
const EARLY_MS = 10 * 60_000;

/** Makes a backup when the newest is a day old: after a failure again in five minutes. */
@Injectable()
export class BackupRounds extends RecurringWork {
  constructor(
    private readonly backups: Backups,
    private readonly ledger: BackupLedger,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'backups', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    if (!this.backups.isOn) return;
    const [newest] = await this.ledger.sets();
    if (
      newest &&
      this.isOfThisMethod(newest.method) &&
      this.clock.now().getTime() - newest.startedAt.getTime() < DAY_MS - EARLY_MS
    )
      return;
    const made = await this.backups.make();
    if (made)
      this.logger.info('a backup was made', { generation: made.manifest.generation, bytes: made.bytes });
  }

  /** With another method the log goes elsewhere: from then on only a backup of that method reaches the present. */
  private isOfThisMethod(method: BackupMethod): boolean {
    return (method === 'pgbackrest') === (this.environment.BACKUP_METHOD === 'pgbackrest');
  }
}
