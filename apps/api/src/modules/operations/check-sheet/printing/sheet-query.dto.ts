import { IsIn, IsUUID } from 'class-validator';
import {
  type Locale,
  LOCALES,
  SHEET_FORMATS,
  type SheetComparisonQuery,
  type SheetEditionId,
  type SheetFormat,
} from '@rinjo/contract';

/** In which words a sheet is shown. */
export class SheetQueryDto {
  @IsIn(LOCALES) readonly locale: Locale;
}

/** As what a sheet is taken along. */
export class SheetFileQueryDto extends SheetQueryDto {
  @IsIn(SHEET_FORMATS) readonly format: SheetFormat;
}

/** Which editions are compared. */
export class SheetComparisonQueryDto extends SheetQueryDto implements SheetComparisonQuery {
  @IsUUID() readonly one: SheetEditionId;
  @IsUUID() readonly other: SheetEditionId;
}
