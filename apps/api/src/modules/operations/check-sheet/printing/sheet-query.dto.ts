import { IsIn } from 'class-validator';
import { type Locale, LOCALES, SHEET_FORMATS, type SheetFormat } from '@rinjo/contract';

/** In which words a sheet is shown. */
export class SheetQueryDto {
  @IsIn(LOCALES) readonly locale: Locale;
}

/** As what a sheet is taken along. */
export class SheetFileQueryDto extends SheetQueryDto {
  @IsIn(SHEET_FORMATS) readonly format: SheetFormat;
}
