import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/index.js';
import { IdentityModule } from '../../identity/index.js';
import { PortabilityModule } from '../../portability/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { BackupCoreModule } from '../backup/backup-core.module.js';
import { CanariesModule } from '../canaries/canaries.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { TenantLifeModule } from '../tenant-life/tenant-life.module.js';
import { CanaryTenants } from './canary-tenants.js';
import { DrillNews } from './drill-news.js';
import { DrillOrders } from './drill-orders.js';
import { DrillLook, DrillRounds } from './drill-rounds.js';
import { DrillWork } from './drill-work.js';
import { Drills } from './drills.js';
import { ErasureDrill } from './erasure/erasure-drill.js';
import { KitDrill } from './kit/kit-drill.js';
import { KitMeasures } from './measures/kit-measures.js';
import { NodeLossAsks } from './node-loss/node-loss-asks.js';
import { NodeLossConditions } from './node-loss/node-loss-conditions.js';
import { NodeLossDrill } from './node-loss/node-loss-drill.js';
import { OwnLoss } from './node-loss/own-loss.js';
import { OperatorsDrills } from './operators-drills.js';
import { OperatorsDrillsController } from './operators-drills.controller.js';
import { ProcessLossDrill } from './process-loss-drill.js';
import { WorkerLossDrill } from './worker-loss-drill.js';

/** What has to work when it is needed, done again and again, and measured. Restores of the whole have drills of their own. */
@Module({
  imports: [
    AvailabilityModule,
    BackupCoreModule,
    CanariesModule,
    EvidenceModule,
    IdentityModule,
    PortabilityModule,
    ReleasesModule,
    TenancyModule,
    TenantLifeModule,
  ],
  controllers: [OperatorsDrillsController],
  providers: [
    ...[CanaryTenants, DrillLook, DrillNews, DrillOrders, DrillRounds, Drills, DrillWork, OperatorsDrills],
    ...[NodeLossAsks, NodeLossConditions, NodeLossDrill, OwnLoss],
    ...[ErasureDrill, KitDrill, KitMeasures, ProcessLossDrill, WorkerLossDrill],
  ],
  exports: [DrillNews],
})
export class DrillsModule {}
