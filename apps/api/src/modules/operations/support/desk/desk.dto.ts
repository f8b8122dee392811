import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type DeskDay,
  type DeskException,
  type DeskHours,
  type DeskSpan,
  LIMITS,
  LOCALES,
  type Locale,
  type SetOperatorDesk,
  SUPPORT_LIMITS,
} from '@rinjo/contract';
import { IsDay } from '../../../../platform/http/is-day.js';
import { OrNull } from '../../../../platform/http/or-null.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

const { spansPerDay, exceptions, exceptionNote } = SUPPORT_LIMITS;
const DAY_MINUTES = 1_440;
const DAYS = 7;

export class DeskSpanDto implements DeskSpan {
  @IsInt() @Min(0) @Max(DAY_MINUTES) readonly from: number;
  @IsInt() @Min(0) @Max(DAY_MINUTES) readonly to: number;
}

export class DeskDayDto implements DeskDay {
  @IsArray()
  @ArrayMaxSize(spansPerDay)
  @ValidateNested({ each: true })
  @Type(() => DeskSpanDto)
  readonly spans: DeskSpanDto[];
}

export class DeskExceptionDto extends DeskDayDto implements DeskException {
  @IsDay() readonly day: string;
  @PlainText(0, exceptionNote) readonly note: string;
}

export class DeskHoursDto implements DeskHours {
  @IsArray()
  @ArrayMinSize(DAYS)
  @ArrayMaxSize(DAYS)
  @ValidateNested({ each: true })
  @Type(() => DeskDayDto)
  readonly weekdays: DeskDayDto[];

  @IsBoolean() readonly onHolidays: boolean;

  @IsArray()
  @ArrayMaxSize(exceptions)
  @ValidateNested({ each: true })
  @Type(() => DeskExceptionDto)
  readonly exceptions: DeskExceptionDto[];
}

export class SetOperatorDeskDto implements SetOperatorDesk {
  @IsInt() @Min(0) readonly version: number;
  @IsDefined() @ValidateNested() @Type(() => DeskHoursDto) readonly hours: DeskHoursDto;
  @OrNull() @IsEmail() @Length(3, LIMITS.email) readonly email: string | null;
  @IsIn(LOCALES) readonly locale: Locale;
}
