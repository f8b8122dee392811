import { Module } from '@nestjs/common';
import { BackupModule } from '../backup/backup.module.js';
import { CheckSheetModule } from '../check-sheet/check-sheet.module.js';
import { DisasterMeasure } from './disaster-measure.js';

/** Which losses the installation survives. */
@Module({ imports: [BackupModule, CheckSheetModule], providers: [DisasterMeasure] })
export class DisasterRecoveryModule {}
