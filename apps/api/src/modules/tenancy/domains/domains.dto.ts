import {
  type AddDomain,
  type ConnectionId,
  type DomainQuery,
  LIMITS,
  type UpdateDomain,
} from '@rinjo/contract';
import { IsBoolean, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class DomainQueryDto extends PageQueryDto implements DomainQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class AddDomainDto implements AddDomain {
  @PlainText(1, LIMITS.domainName) readonly domain: string;
}

export class UpdateDomainDto implements UpdateDomain {
  /** Null is an answer here: no connection. */
  @ValidateIf(
    ({ ssoConnectionId }: UpdateDomainDto) => ssoConnectionId !== undefined && ssoConnectionId !== null,
  )
  @IsUUID()
  readonly ssoConnectionId?: ConnectionId | null;

  @IfPresent() @IsBoolean() readonly ssoEnforced?: boolean;
}
