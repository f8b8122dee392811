import {
  LIMITS,
  LOG_ALERT_RULES,
  type LogAlertQuery,
  type LogAlertRule,
  type SetLogAlertRule,
} from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { OrNull } from '../../../platform/http/or-null.js';
import { PageQueryDto, toBoolean } from '../../../platform/http/page-query.dto.js';

export class LogAlertQueryDto extends PageQueryDto implements LogAlertQuery {
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly open?: boolean;
}

export class SetLogAlertRuleDto implements SetLogAlertRule {
  @IsIn(LOG_ALERT_RULES) readonly rule: LogAlertRule;
  @IsBoolean() readonly enabled: boolean;
  @OrNull() @IsInt() @Min(2) @Max(LIMITS.logAlertThreshold) readonly threshold: number | null;
}
