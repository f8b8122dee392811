import { type Locale, LOCALES, type MakeReport } from '@rinjo/contract';
import { IsIn } from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';

export class MakeReportDto implements MakeReport {
  @IfPresent() @IsIn(LOCALES) readonly language?: Locale;
}
