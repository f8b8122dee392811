import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  type AddPlan,
  type ChangePlan,
  LIFE_LIMITS,
  PLAN_FEATURES,
  type PlanFeature,
  type PlanTerms,
} from '@rinjo/contract';
import { IfPresent } from '../../../../platform/http/if-present.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

/** 100 TB, ten years: beyond it somebody has mistyped. */
const MOST_BYTES = 100_000_000_000_000;
const MOST_DAYS = 3_660;

class PlanTermsDto implements PlanTerms {
  @PlainText(1, LIFE_LIMITS.planName) readonly name: string;
  @IsInt() @Min(2) @Max(100) readonly maxParticipantsPerCall: number;
  @IsInt() @Min(1) @Max(100_000) readonly maxConcurrentCalls: number;
  @IsInt() @Min(0) @Max(MOST_BYTES) readonly storageBytes: number;
  @IsInt() @Min(1) @Max(MOST_DAYS) readonly logRetentionDays: number;
  @IfPresent()
  @IsArray()
  @ArrayUnique()
  @IsIn(PLAN_FEATURES, { each: true })
  readonly without?: PlanFeature[];
}

export class AddPlanDto extends PlanTermsDto implements AddPlan {
  @IsString() @Length(1, LIFE_LIMITS.planCode) @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) readonly code: string;
}

export class ChangePlanDto extends PlanTermsDto implements ChangePlan {
  @IsOptional() @IsBoolean() readonly acceptBelowUse?: boolean;
}
