import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { BackupCoreModule } from '../backup/backup-core.module.js';
import { TenantLifeModule } from '../tenant-life/index.js';
import { EraseAgain } from './erase-again.js';
import { SuppressionController } from './suppression.controller.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { SuppressionList } from './suppression-list.js';
import { SuppressionPlaces } from './suppression-places.js';
import { SuppressionRounds } from './suppression-rounds.js';

/** What was erased stays erased, whatever backup is restored. */
@Module({
  imports: [BackupCoreModule, IdentityModule, TenancyModule, TenantLifeModule],
  controllers: [SuppressionController],
  providers: [EraseAgain, SuppressionLedger, SuppressionList, SuppressionPlaces, SuppressionRounds],
  exports: [SuppressionRounds],
})
export class SuppressionModule {}
