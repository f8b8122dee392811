import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction, type AuditOutcome, type AuditQuery } from '@rinjo/contract';
import { toBoolean } from '../../platform/http/page-query.dto.js';
import { SearchTerm } from '../../platform/search/search-term.js';
import { LogFilterDto } from './log-filter.dto.js';

export class AuditQueryDto extends LogFilterDto implements AuditQuery {
  @IsOptional() @IsIn(AUDIT_ACTIONS) readonly action?: AuditAction;
  @IsOptional() @IsIn(['success', 'refused']) readonly outcome?: AuditOutcome;
  @IsOptional() @SearchTerm() readonly search?: string;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly heartbeats?: boolean;
}
