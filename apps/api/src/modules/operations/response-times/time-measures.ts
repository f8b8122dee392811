import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RowMeasures } from '../../../platform/measures/row-measures.js';
import { BatchTime } from './measures/batch-time.js';
import { ResponseTime } from './measures/response-time.js';
import { Slowness } from './measures/slowness.js';

/** Enters the rows about time into the check sheet. */
@Injectable()
export class TimeMeasures implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly responseTime: ResponseTime,
    private readonly slowness: Slowness,
    private readonly batchTime: BatchTime,
  ) {}

  onModuleInit(): void {
    for (const measure of [this.responseTime, this.slowness, this.batchTime]) this.measures.add(measure);
  }
}
