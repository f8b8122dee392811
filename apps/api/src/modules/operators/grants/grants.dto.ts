import { IsBoolean, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import {
  type AskForAccess,
  LIMITS,
  OPERATOR_LIMITS,
  OPERATOR_SCOPES,
  type OperatorScope,
} from '@rinjo/contract';
import { PlainText } from '../../../platform/http/plain-text.js';

const { reasonMin, reason, minutesMin, minutesMax } = OPERATOR_LIMITS;

export class AskForAccessDto implements AskForAccess {
  @IsString() @Length(1, LIMITS.tenantSlug) readonly tenant: string;
  @PlainText(reasonMin, reason) readonly reason: string;
  @IsInt() @Min(minutesMin) @Max(minutesMax) readonly minutes: number;
  @IsIn(OPERATOR_SCOPES) readonly scope: OperatorScope;
  @IsBoolean() readonly emergency: boolean;
}
