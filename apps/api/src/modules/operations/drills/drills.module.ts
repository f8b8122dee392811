import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/index.js';
import { IdentityModule } from '../../identity/index.js';
import { PortabilityModule } from '../../portability/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { BackupCoreModule } from '../backup/backup-core.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { TenantLifeModule } from '../tenant-life/tenant-life.module.js';
import { CanaryTenants } from './canary-tenants.js';
import { DrillOrders } from './drill-orders.js';
import { DrillLook, DrillRounds } from './drill-rounds.js';
import { DrillWork } from './drill-work.js';
import { Drills } from './drills.js';
import { ErasureDrill } from './erasure/erasure-drill.js';
import { KitDrill } from './kit/kit-drill.js';
import { KitMeasures } from './measures/kit-measures.js';
import { OperatorsDrills } from './operators-drills.js';
import { OperatorsDrillsController } from './operators-drills.controller.js';
import { ProcessLossDrill } from './process-loss-drill.js';
import { WorkerLossDrill } from './worker-loss-drill.js';

/** What has to work when it is needed, done again and again, and measured. Restores of the whole have drills of their own. */
@Module({
  imports: [
    BackupCoreModule,
    EvidenceModule,
    IdentityModule,
    PortabilityModule,
    ReleasesModule,
    TenancyModule,
    TenantLifeModule,
  ],
  controllers: [OperatorsDrillsController],
  providers: [
    ...[CanaryTenants, DrillLook, DrillOrders, DrillRounds, Drills, DrillWork, OperatorsDrills],
    ...[ErasureDrill, KitDrill, KitMeasures, ProcessLossDrill, WorkerLossDrill],
  ],
})
export class DrillsModule {}
