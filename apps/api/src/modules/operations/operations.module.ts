import { Module } from '@nestjs/common';
import { CheckSheetModule } from './check-sheet/check-sheet.module.js';

/** Running the installation: what is promised to customers, measured and shown. Each of its folders has a module of its own. */
@Module({ imports: [CheckSheetModule] })
export class OperationsModule {}
