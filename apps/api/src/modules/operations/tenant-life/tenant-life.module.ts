import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { Cancellation } from './cancelling/cancellation.js';
import { CancellationController } from './cancelling/cancellation.controller.js';
import { ErasedAgain } from './erasing/erased-again.js';
import { ErasureLedger } from './erasing/erasure-ledger.js';
import { ErasuresController } from './erasing/erasures.controller.js';
import { TenantErasure } from './erasing/tenant-erasure.js';
import { TenantRemains } from './erasing/tenant-remains.js';
import { ErasureMeasure } from './measures/erasure-measure.js';
import { ExportMeasure } from './measures/export-measure.js';
import { LifeChanges } from './moves/life-changes.js';
import { LifeNotices } from './moves/life-notices.js';
import { LifeSweep } from './moves/life-sweep.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansRepository } from './plans/plans.repository.js';
import { Plans } from './plans/plans.service.js';
import { ContractUseReader } from './tenants/contract-use.js';
import { OperatorTenants } from './tenants/operator-tenants.js';
import { OperatorTenantsController } from './tenants/operator-tenants.controller.js';
import { TenantListRepository } from './tenants/tenant-list.repository.js';

/** Tenants from their first day to their last: contracts and plans, suspension, cancellation, erasure. */
@Module({
  imports: [TenancyModule, IdentityModule],
  controllers: [OperatorTenantsController, PlansController, CancellationController, ErasuresController],
  providers: [
    ...[OperatorTenants, TenantListRepository, ContractUseReader, Plans, PlansRepository],
    ...[LifeChanges, LifeNotices, LifeSweep, Cancellation],
    ...[ErasureLedger, TenantRemains, TenantErasure, ErasedAgain],
    ...[ErasureMeasure, ExportMeasure],
  ],
  exports: [ErasureLedger, LifeChanges, TenantErasure],
})
export class TenantLifeModule {}
