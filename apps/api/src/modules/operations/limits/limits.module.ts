import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/index.js';
import { CanariesModule } from '../canaries/canaries.module.js';
import { LimitsCanary } from './limits-canary.js';
import { LoadTests } from './load-tests/load-tests.js';
import { LimitsMeasures } from './measures/limits-measures.js';
import { ByteLimit } from './proofs/byte-limit.js';
import { SeatLimit } from './proofs/seat-limit.js';

/** What plans sell: that it is there, and that nobody gets more (check sheet, rows 24 and 25). */
@Module({
  imports: [CanariesModule, EvidenceModule],
  providers: [LoadTests, ByteLimit, SeatLimit, LimitsCanary, LimitsMeasures],
})
export class LimitsModule {}
