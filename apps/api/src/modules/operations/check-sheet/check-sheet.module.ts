import { Module } from '@nestjs/common';
import { Attestations } from './attesting/attestations.js';
import { CheckSheetController } from './check-sheet.controller.js';
import { EditionRows } from './editions/edition-rows.js';
import { MakeEdition } from './editions/make-edition.js';
import { Sheets } from './measuring/sheets.js';
import { OperatorsCheckSheetController } from './operators-check-sheet.controller.js';

/** The check sheet that writes itself: METI's 49 rows, answered by what the modules measured (ADR 0093). */
@Module({
  controllers: [OperatorsCheckSheetController, CheckSheetController],
  providers: [Attestations, EditionRows, MakeEdition, Sheets],
})
export class CheckSheetModule {}
