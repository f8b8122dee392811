import { Global, Module } from '@nestjs/common';
import { ErasedList } from '../../tenancy/index.js';
import { BackupCoreModule } from '../backup/backup-core.module.js';
import { StoredErasedList } from './stored-erased-list.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { SuppressionList } from './suppression-list.js';
import { SuppressionPlaces } from './suppression-places.js';

/** The list of what was erased, for whoever erases. */
@Global()
@Module({
  imports: [BackupCoreModule],
  providers: [
    ...[SuppressionLedger, SuppressionList, SuppressionPlaces],
    { provide: ErasedList, useClass: StoredErasedList },
  ],
  exports: [ErasedList, SuppressionLedger, SuppressionList, SuppressionPlaces],
})
export class SuppressionListModule {}
