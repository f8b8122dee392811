import { IsIn, IsUUID } from 'class-validator';
import {
  type JobKinds,
  type Locale,
  LOCALES,
  type MonthlyReportId,
  type MonthlyReportQuery,
  type UserId,
} from '@rinjo/contract';

export class MonthlyReportQueryDto implements MonthlyReportQuery {
  @IsIn(LOCALES) readonly locale: Locale;
}

export class MakeMonthlyReportDto implements Readonly<JobKinds['monthly_report.make']> {
  @IsUUID() readonly monthlyReportId: MonthlyReportId;
}

export class MonthlyReportLetterDto implements Readonly<JobKinds['monthly_report.letter']> {
  @IsUUID() readonly monthlyReportId: MonthlyReportId;
  @IsUUID() readonly userId: UserId;
}
