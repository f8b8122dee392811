import {
  type CreateServiceAccount,
  LIMITS,
  type ServiceAccountQuery,
  type ServiceAccountStatus,
  type RoleKey,
  type UpdateServiceAccount,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainLines, PlainText } from '../../../platform/http/plain-text.js';
import { IsRoleKey } from '../roles/is-role-key.js';

export class ServiceAccountQueryDto extends PageQueryDto implements ServiceAccountQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class CreateServiceAccountDto implements CreateServiceAccount {
  @PlainText(1, LIMITS.displayName) readonly displayName: string;
  @IfPresent() @PlainLines(0, LIMITS.serviceAccountDescription) readonly description?: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles: readonly RoleKey[];
}

export class UpdateServiceAccountDto implements UpdateServiceAccount {
  @IfPresent() @PlainText(1, LIMITS.displayName) readonly displayName?: string;
  @IfPresent() @PlainLines(0, LIMITS.serviceAccountDescription) readonly description?: string;
  @IfPresent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles?: readonly RoleKey[];
  @IfPresent() @IsIn(['active', 'deactivated']) readonly status?: ServiceAccountStatus;
}
