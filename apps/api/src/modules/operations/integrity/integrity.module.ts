import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { DatabaseChecksController } from './database/database-checks.controller.js';
import { DatabaseChecks } from './database/database-checks.js';
import { DailyRuns } from './daily-runs.js';
import { IntegrityController } from './integrity.controller.js';
import { IntegrityReader } from './integrity-reader.js';
import { IntegrityRepository } from './integrity.repository.js';
import { IntegrityRounds } from './integrity-rounds.js';
import { IntegrityMeasure } from './measures/integrity-measure.js';
import { MonthlyReports } from './monthly-reports.js';
import { ObjectChecks } from './object-checks.js';
import { TamperCanary } from './tamper-canary.js';

/** Whether what is kept is still what was taken. */
@Module({
  imports: [AuditModule, TenancyModule],
  controllers: [IntegrityController, DatabaseChecksController],
  providers: [
    DatabaseChecks,
    ...[DailyRuns, IntegrityMeasure, IntegrityReader, IntegrityRepository, IntegrityRounds],
    ...[MonthlyReports, ObjectChecks, TamperCanary],
  ],
  exports: [IntegrityRepository],
})
export class IntegrityModule {}
