import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { LIMITS, type RoleKey, type UpdateTenantSecurity, type UserId } from '@rinjo/contract';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsRoleKey } from '../roles/is-role-key.js';

export class UpdateTenantSecurityDto implements UpdateTenantSecurity {
  @IsInt() @Min(0) @Max(2_147_483_646) readonly version: number;
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.mfaRequiredRoles)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly mfaRequiredRoles?: readonly RoleKey[];
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  readonly breakGlassUserId?: UserId | null;
}
