import {
  type CreateRole,
  type DeleteRole,
  LIMITS,
  type Permission,
  type RoleKey,
  type RoleQuery,
  TENANT_PERMISSIONS,
  type UpdateRole,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { IsRoleKey } from './is-role-key.js';

export class RoleQueryDto extends PageQueryDto implements RoleQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class CreateRoleDto implements CreateRole {
  @PlainText(1, LIMITS.roleName) readonly name: string;
  @IfPresent() @PlainText(0, LIMITS.roleDescription) readonly description?: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(TENANT_PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(TENANT_PERMISSIONS, { each: true })
  readonly permissions: readonly Permission[];
}

export class UpdateRoleDto implements UpdateRole {
  @IfPresent() @PlainText(1, LIMITS.roleName) readonly name?: string;
  @IfPresent() @PlainText(0, LIMITS.roleDescription) readonly description?: string;
  @IfPresent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(TENANT_PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(TENANT_PERMISSIONS, { each: true })
  readonly permissions?: readonly Permission[];
}

export class DeleteRoleDto implements DeleteRole {
  @IsOptional() @IsRoleKey() readonly moveTo?: RoleKey;
}
