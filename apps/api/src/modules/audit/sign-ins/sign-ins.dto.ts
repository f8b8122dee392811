import {
  type AuditOutcome,
  LIMITS,
  SIGN_IN_METHODS,
  type SignInMethod,
  type SignInQuery,
  type UserId,
} from '@rinjo/contract';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class SignInQueryDto extends PageQueryDto implements SignInQuery {
  @IsOptional() @IsUUID() readonly userId?: UserId;
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
  @IsOptional() @IsIn(['success', 'refused']) readonly outcome?: AuditOutcome;
  @IsOptional() @IsIn(SIGN_IN_METHODS) readonly method?: SignInMethod;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) readonly from?: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) readonly until?: string;
}
