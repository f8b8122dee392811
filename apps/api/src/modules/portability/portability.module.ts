import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.js';
import { ExportEnding } from './export-ending.js';
import { ExportFailureNotices } from './export-failure-notices.js';
import { ExportFilesRepository } from './export-files.repository.js';
import { ExportNotices } from './export-notices.js';
import { ExportsController } from './exports.controller.js';
import { ExportsRepository } from './exports.repository.js';
import { Exports } from './exports.service.js';
import { ClosingFiles } from './packing/closing-files.js';
import { ExportPacking } from './packing/export-packing.js';
import { ExportPlanner } from './packing/export-planner.js';
import { PartEntries } from './packing/part-entries.js';
import { TenantRowsRepository } from './packing/tenant-rows.repository.js';
import { TakenExports } from './taken-exports.js';

/** Everything of a tenant on its way out. */
@Module({
  imports: [EvidenceModule],
  controllers: [ExportsController],
  providers: [
    ...[ExportEnding, ExportFailureNotices, ExportFilesRepository, ExportNotices],
    ...[Exports, ExportsRepository, TakenExports],
    ...[ClosingFiles, ExportPacking, ExportPlanner, PartEntries, TenantRowsRepository],
  ],
  exports: [TakenExports],
})
export class PortabilityModule {}
