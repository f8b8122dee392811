import { Module } from '@nestjs/common';
import { ConformityModule } from '../conformity/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { CallReports } from './call-reports.js';
import { GatherContent } from './content/gather-content.js';
import { ReadPhoto } from './content/read-photo.js';
import { ReportFactsRepository } from './content/report-facts.repository.js';
import { MakeReport } from './make-report.js';
import { ReportErasure } from './report-erasure.js';
import { ReportsController } from './reports.controller.js';
import { ReportsRepository } from './reports.repository.js';
import { ReportTemplateController } from './template/report-template.controller.js';
import { ReportTemplates } from './template/report-templates.js';
import { ReportLogoRepository } from './template/report-logo.repository.js';
import { ReportLogos } from './template/report-logos.js';
import { ReportTemplatesRepository } from './template/report-templates.repository.js';

/** Calls on paper. */
@Module({
  imports: [ConformityModule, EvidenceModule, TenancyModule],
  controllers: [ReportsController, ReportTemplateController],
  providers: [
    ...[CallReports, MakeReport, ReportErasure, ReportsRepository],
    ...[GatherContent, ReadPhoto, ReportFactsRepository],
    ...[ReportLogoRepository, ReportLogos, ReportTemplates, ReportTemplatesRepository],
  ],
})
export class ReportsModule {}
