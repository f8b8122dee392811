import { IsIn, IsOptional } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction, type AuditQuery } from '@rinjo/contract';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';

export class AuditQueryDto extends PageQueryDto implements AuditQuery {
  @IsOptional() @IsIn(AUDIT_ACTIONS) readonly action?: AuditAction;
}
