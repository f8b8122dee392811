import { Module } from '@nestjs/common';
import { Backups } from './backups.js';
import { ObjectCopies } from './copies/object-copies.js';
import { BackupSealed } from './drill/backup-sealed.js';
import { RestoreDrill } from './drill/restore-drill.js';
import { SmokeTest } from './drill/smoke-test.js';
import { ThrowAwayRestore } from './drill/throw-away-restore.js';
import { BackupLedger } from './ledger/backup-ledger.js';
import { ArchiveTip } from './wal/archive-tip.js';
import { WalPrograms } from './wal/wal-programs.js';

const CORE = [
  ...[ArchiveTip, Backups, BackupLedger, ObjectCopies],
  ...[BackupSealed, RestoreDrill, SmokeTest, ThrowAwayRestore],
];

/** Backups and drills, for the API and for the command line. Nothing in it comes round by itself. */
@Module({
  providers: [...CORE, { provide: WalPrograms, useFactory: () => new WalPrograms() }],
  exports: [...CORE, WalPrograms],
})
export class BackupCoreModule {}
