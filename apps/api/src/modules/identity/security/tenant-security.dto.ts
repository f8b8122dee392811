import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { LIMITS, type UpdateTenantSecurity, type UserId } from '@rinjo/contract';
import { IfPresent } from '../../../platform/http/if-present.js';

export class UpdateTenantSecurityDto implements UpdateTenantSecurity {
  @IsInt() @Min(0) @Max(2_147_483_646) readonly version: number;
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.mfaRequiredRoles)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  readonly mfaRequiredRoles?: readonly string[];
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  readonly breakGlassUserId?: UserId | null;
}
