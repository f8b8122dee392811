import { IsIn } from 'class-validator';
import { type Locale, LOCALES } from '@rinjo/contract';

export class DataMapFileQueryDto {
  @IsIn(LOCALES) readonly locale: Locale;
}
