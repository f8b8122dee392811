import { Module } from '@nestjs/common';
import { CheckSheetModule } from '../check-sheet/check-sheet.module.js';
import { FallbackCanary } from './fallback-canary.js';
import { FallbackMeasure } from './fallback-measure.js';
import { WayTrialsModule } from './ledger/way-trials.module.js';

/** What is left when calls cannot work, and whether it is there (check sheet, row 7). */
@Module({ imports: [CheckSheetModule, WayTrialsModule], providers: [FallbackCanary, FallbackMeasure] })
export class FallbackModule {}
