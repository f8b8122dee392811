import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { TenantLifeModule } from '../tenant-life/index.js';
import { EraseAgain } from './erase-again.js';
import { SuppressionController } from './suppression.controller.js';
import { SuppressionListModule } from './suppression-list.module.js';
import { SuppressionRounds } from './suppression-rounds.js';

/** What was erased stays erased, whatever backup is restored. */
@Module({
  imports: [IdentityModule, SuppressionListModule, TenancyModule, TenantLifeModule],
  controllers: [SuppressionController],
  providers: [EraseAgain, SuppressionRounds],
  exports: [SuppressionRounds],
})
export class SuppressionModule {}
