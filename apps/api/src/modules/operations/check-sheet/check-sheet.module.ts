import { Module } from '@nestjs/common';
import { InstallationLogModule } from '../installation-log/installation-log.module.js';
import { Attestations } from './attesting/attestations.js';
import { Comparisons } from './comparing/comparisons.js';
import { CheckSheetController } from './check-sheet.controller.js';
import { EditionRows } from './editions/edition-rows.js';
import { MakeEdition } from './editions/make-edition.js';
import { MonthlyEditions } from './editions/monthly-editions.js';
import { Findings } from './measuring/findings.js';
import { Sheets } from './measuring/sheets.js';
import { TopologyRounds } from './topology/topology-rounds.js';
import { TopologySamples } from './topology/topology-samples.js';
import { OperatorsCheckSheetController } from './operators-check-sheet.controller.js';

/** The check sheet that writes itself: METI's 49 rows, answered by what the modules measured (ADR 0093). */
@Module({
  imports: [InstallationLogModule],
  controllers: [OperatorsCheckSheetController, CheckSheetController],
  providers: [
    Attestations,
    Comparisons,
    EditionRows,
    Findings,
    MakeEdition,
    MonthlyEditions,
    Sheets,
    TopologyRounds,
    TopologySamples,
  ],
  exports: [TopologySamples],
})
export class CheckSheetModule {}
