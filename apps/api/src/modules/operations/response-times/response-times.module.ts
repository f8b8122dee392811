import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.js';
import { ProbedTimes } from './ledger/probed-times.js';
import { TimeLedger } from './ledger/time-ledger.js';
import { WorkLedger } from './ledger/work-ledger.js';
import { BatchTime } from './measures/batch-time.js';
import { ResponseTime } from './measures/response-time.js';
import { Slowness } from './measures/slowness.js';
import { OperatorsTimes } from './operators-times.js';
import { OperatorsTimesController } from './operators-times.controller.js';
import { TimeRounds } from './rounds/time-rounds.js';
import { TimeMeasures } from './time-measures.js';
import { TimingsController } from './timings.controller.js';

/** How long people wait, and work takes: counted, judged, and shown. */
@Module({
  imports: [AvailabilityModule],
  controllers: [OperatorsTimesController, TimingsController],
  providers: [
    ...[TimeLedger, ProbedTimes, WorkLedger, TimeRounds, OperatorsTimes],
    ...[ResponseTime, Slowness, BatchTime, TimeMeasures],
  ],
  exports: [ResponseTime, Slowness],
})
export class ResponseTimesModule {}
