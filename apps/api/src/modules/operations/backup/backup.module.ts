import { Module } from '@nestjs/common';
import { CheckSheetModule } from '../check-sheet/check-sheet.module.js';
import { SecondSitesModule } from '../second-site/register/second-sites.module.js';
import { BackupCoreModule } from './backup-core.module.js';
import { ArchiveSamples } from './ledger/archive-samples.js';
import { BackupFactsReader } from './measures/backup-facts.js';
import { BackupMeasures } from './measures/backup-measures.js';
import { OperatorsBackups } from './operators-backups.js';
import { OperatorsBackupsController } from './operators-backups.controller.js';
import { ArchiveWatch } from './rounds/archive-watch.js';
import { BackupRounds } from './rounds/backup-rounds.js';
import { CopyRounds } from './rounds/copy-rounds.js';
import { Heartbeat } from './rounds/heartbeat.js';
import { ProofRounds } from './rounds/proof-rounds.js';

/** Backups that are made, kept and proved by themselves. */
@Module({
  imports: [BackupCoreModule, CheckSheetModule, SecondSitesModule],
  controllers: [OperatorsBackupsController],
  providers: [
    ...[ArchiveWatch, BackupRounds, CopyRounds, Heartbeat, ProofRounds],
    ...[ArchiveSamples, BackupFactsReader, BackupMeasures, OperatorsBackups],
  ],
  exports: [BackupFactsReader],
})
export class BackupModule {}
