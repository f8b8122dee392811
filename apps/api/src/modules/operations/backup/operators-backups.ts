import { Injectable } from '@nestjs/common';
import type { BackupsView, RestoreDrillName, RestoreDrillView } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { type DrillRow, ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { Backups } from './backups.js';
import { BACKUP_SEALED } from './drill/backup-sealed.js';
import { RESTORE_DRILLS, RestoreDrill } from './drill/restore-drill.js';
import { restoreDrillOf } from './drill/restore-measures.js';
import { BackupLedger } from './ledger/backup-ledger.js';
import { archiveState, ARCHIVE_LATE_MS } from './rounds/archive-watch.js';

const DRILLS = 20;

/** What operators see of the backups, and may begin. */
@Injectable()
export class OperatorsBackups {
  private drilling = false;

  constructor(
    private readonly environment: Environment,
    private readonly db: SystemDb,
    private readonly backups: Backups,
    private readonly ledger: BackupLedger,
    private readonly proofs: ProofLedger,
    private readonly drill: RestoreDrill,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async view(): Promise<BackupsView> {
    const state = await archiveState(this.db, this.clock.now());
    const sets = await this.ledger.sets();
    const failure = await this.ledger.openFailure();
    const sealed = await this.proofs.newestCanary(BACKUP_SEALED);
    return {
      on: this.backups.isOn,
      archive: state && { lagS: Math.ceil(state.lagMs / 1000), late: state.lagMs > ARCHIVE_LATE_MS },
      failure: failure && { ...failure, at: failure.at.toISOString() },
      generations: sets.map(
        ({ generation, place, startedAt, endedAt, verifiedAt, databaseBytes, storedBytes }) => ({
          ...{ generation, place, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() },
          ...{ verifiedAt: verifiedAt.toISOString(), databaseBytes, storedBytes },
        }),
      ),
      drills: (await this.proofs.drills(RESTORE_DRILLS, DRILLS)).map(drillView),
      drilling: this.drilling,
      drillable: this.environment.POSTGRES_BIN_DIR !== '',
      sealed: sealed && { at: sealed.at.toISOString(), outcome: sealed.outcome },
    };
  }

  /** Begins a drill, which goes on after this has answered. Throws CONFLICT while one is under way or where none can run. */
  begin(): void {
    if (this.drilling || !this.backups.isOn || this.environment.POSTGRES_BIN_DIR === '')
      throw new DomainError('CONFLICT');
    this.drilling = true;
    this.drill
      .run('restore-loss')
      .catch((cause: unknown) => {
        this.logger.error('a restore drill broke off', causeOf(cause));
      })
      .finally(() => {
        this.drilling = false;
      });
  }
}

const wholeSeconds = (ms: number | null): number | null => (ms === null ? null : Math.ceil(ms / 1000));

const drillView = (row: DrillRow): RestoreDrillView => {
  const { id, kind, startedAt, passed, measured, failure } = restoreDrillOf(row);
  return {
    ...{ id, kind: kind as RestoreDrillName, startedAt: startedAt.toISOString(), passed, failure },
    ...{
      recoveryS: wholeSeconds(measured.recoveryMs),
      lostS: wholeSeconds(measured.lostMs),
      objects: measured.objects,
    },
  };
};
