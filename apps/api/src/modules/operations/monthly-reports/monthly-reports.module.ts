import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { IntegrityModule } from '../integrity/integrity.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { ResponseTimesModule } from '../response-times/response-times.module.js';
import { GatherMonth } from './gathering/gather-month.js';
import { ServiceFactsReader } from './gathering/service-facts.js';
import { ToldFacts } from './gathering/told-facts.js';
import { UseRepository } from './gathering/use.repository.js';
import { MakeMonthlyReport } from './make-monthly-report.js';
import { MonthlyLetters } from './monthly-letters.js';
import { MonthlyReportRepository } from './monthly-report.repository.js';
import { MonthlyReportsController } from './monthly-reports.controller.js';
import { MonthlyReportsReader } from './monthly-reports-reader.js';
import { MonthlyRounds } from './monthly-rounds.js';

/** What a month was like, written down for each tenant when it is over. */
@Module({
  imports: [
    ...[AvailabilityModule, IdentityModule, IntegrityModule, LettersModule],
    ...[ResponseTimesModule, TenancyModule],
  ],
  controllers: [MonthlyReportsController],
  providers: [
    ...[GatherMonth, ServiceFactsReader, ToldFacts, UseRepository],
    ...[MakeMonthlyReport, MonthlyLetters, MonthlyReportRepository, MonthlyReportsReader, MonthlyRounds],
  ],
})
export class MonthlyReportsModule {}
