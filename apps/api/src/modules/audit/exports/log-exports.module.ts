import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AuditModule } from '../audit.module.js';
import { EntryFile } from './entry-file.js';
import { LogExportEnding } from './log-export-ending.js';
import { LogExportMaking } from './log-export-making.js';
import { LogExportsController } from './log-exports.controller.js';
import { LogExportsRepository } from './log-exports.repository.js';
import { LogExports } from './log-exports.service.js';

/** Entries of a log in files, to be taken away. */
@Module({
  imports: [TenancyModule, AuditModule, EvidenceModule],
  controllers: [LogExportsController],
  providers: [EntryFile, LogExportEnding, LogExportMaking, LogExports, LogExportsRepository],
})
export class LogExportsModule {}
