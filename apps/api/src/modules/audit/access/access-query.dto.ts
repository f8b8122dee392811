import {
  ACCESS_OUTCOMES,
  type AccessOutcome,
  type AccessQuery,
  type ErrorCode,
  ERRORS,
} from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { toBoolean } from '../../../platform/http/page-query.dto.js';
import { LogFilterDto } from '../log-filter.dto.js';

export class AccessQueryDto extends LogFilterDto implements AccessQuery {
  @IsOptional() @IsIn(ACCESS_OUTCOMES) readonly outcome?: AccessOutcome;
  @IsOptional() @IsIn(Object.keys(ERRORS)) readonly code?: ErrorCode;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly errors?: boolean;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly contents?: boolean;
}
