import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { CanariesModule } from '../canaries/canaries.module.js';
import { LimitsCanary } from './limits-canary.js';
import { LoadTests } from './load-tests/load-tests.js';
import { LimitsMeasures } from './measures/limits-measures.js';
import { PlansSold } from './measures/plans-sold.js';
import { ByteLimit } from './proofs/byte-limit.js';
import { SeatLimit } from './proofs/seat-limit.js';
import { CapacityController } from './showing/capacity.controller.js';
import { CapacityDesk } from './showing/capacity-desk.js';
import { StorageNow } from './showing/storage-now.js';

/** What plans sell: that it is there, and that nobody gets more (check sheet, rows 24 and 25). */
@Module({
  imports: [CanariesModule, EvidenceModule, TenancyModule],
  controllers: [CapacityController],
  providers: [
    LoadTests,
    PlansSold,
    ByteLimit,
    SeatLimit,
    LimitsCanary,
    LimitsMeasures,
    CapacityDesk,
    StorageNow,
  ],
})
export class LimitsModule {}
