import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type CancelTenant,
  type ChangeTenantPlan,
  type CreateTenant,
  LIFE_LIMITS,
  LIMITS,
  type Locale,
  LOCALES,
  type OperatorTenantQuery,
  type PlanId,
  type SuspendTenant,
  TENANT_STATES,
  type TenantState,
} from '@rinjo/contract';
import { PageQueryDto } from '../../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

const { reasonMin, reason, graceDaysMax, planCode, trialDaysMax } = LIFE_LIMITS;
/** Small letters, digits and hyphens between them, as the database holds it. */
const SLUG = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export class OperatorTenantQueryDto extends PageQueryDto implements OperatorTenantQuery {
  @IsOptional() @IsString() @Length(1, LIMITS.tenantName) readonly search?: string;
  @IsOptional() @IsString() @Length(1, planCode) readonly plan?: string;
  @IsOptional() @IsIn(TENANT_STATES) readonly state?: TenantState;
}

export class FirstAdministratorDto {
  @IsEmail() @MaxLength(LIMITS.email) readonly email: string;
  @PlainText(1, LIMITS.displayName) readonly displayName: string;
  @IsIn(LOCALES) readonly locale: Locale;
}

export class CreateTenantDto implements CreateTenant {
  @IsString() @Matches(SLUG) readonly slug: string;
  @PlainText(1, LIMITS.tenantName) readonly name: string;
  @IsUUID() readonly planId: PlanId;
  @IsOptional() @IsInt() @Min(1) @Max(trialDaysMax) readonly trialDays?: number;
  @IsDefined()
  @ValidateNested()
  @Type(() => FirstAdministratorDto)
  readonly administrator: FirstAdministratorDto;
}

export class ChangeTenantPlanDto implements ChangeTenantPlan {
  @IsUUID() readonly planId: PlanId;
  @IsOptional() @IsBoolean() readonly acceptBelowUse?: boolean;
}

export class SuspendTenantDto implements SuspendTenant {
  @PlainText(reasonMin, reason) readonly reason: string;
}

export class CancelTenantDto implements CancelTenant {
  @IsOptional() @IsInt() @Min(0) @Max(graceDaysMax) readonly graceDays?: number;
}
