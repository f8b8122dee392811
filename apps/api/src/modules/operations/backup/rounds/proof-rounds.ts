import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { Backups } from '../backups.js';
import { RESTORE_DRILLS, RestoreDrill } from '../drill/restore-drill.js';
import { BackupLedger } from '../ledger/backup-ledger.js';

const EVERY_MS = 60 * 60_000;
const DAY_MS = 86_400_000;

/** Proves the backups: each week that they can be restored. That they are sealed, a canary proves. */
@Injectable()
export class ProofRounds extends RecurringWork {
  constructor(
    private readonly environment: Environment,
    private readonly backups: Backups,
    private readonly sets: BackupLedger,
    private readonly ledger: ProofLedger,
    private readonly drill: RestoreDrill,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'proofs of backups', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    if (!this.backups.isOn || (await this.sets.sets()).length === 0) return;
    // Without `postgres` no drill runs here: one may run elsewhere, by hand.
    if (this.environment.POSTGRES_BIN_DIR === '') return;
    for (const kind of RESTORE_DRILLS) {
      const [newest] = await this.ledger.drills([kind], 1);
      if (!this.isDue(newest?.startedAt, 7 * DAY_MS)) continue;
      const result = await this.drill.run(kind);
      if (result?.failure) this.logger.error('a restore drill failed', { kind, failure: result.failure });
    }
  }

  private isDue(last: Date | undefined, everyMs: number): boolean {
    return last === undefined || this.clock.now().getTime() - last.getTime() >= everyMs - EVERY_MS / 2;
  }
}
