import { applyDecorators } from '@nestjs/common';
import {
  CONFORMITY_BOUNDS,
  CONFORMITY_PRESETS,
  type ConformityDefaults,
  type ConformityLimits,
  type ConformityPreset,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

const Within = ([min, max]: readonly [number, number]): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max));

export class ConformityLimitsDto implements ConformityLimits {
  @Within(CONFORMITY_BOUNDS.width) readonly width: number;
  @Within(CONFORMITY_BOUNDS.height) readonly height: number;
  @Within(CONFORMITY_BOUNDS.fps) readonly fps: number;
  @Within(CONFORMITY_BOUNDS.kbps) readonly kbps: number;
}

const Limits = (): PropertyDecorator =>
  applyDecorators(
    IsDefined(),
    ValidateNested(),
    Type(() => ConformityLimitsDto),
  );

export class ConformityDefaultsDto implements ConformityDefaults {
  @IsIn(CONFORMITY_PRESETS) readonly preset: ConformityPreset;
  @Limits() readonly civil: ConformityLimitsDto;
  @Limits() readonly building: ConformityLimitsDto;
  @Limits() readonly own: ConformityLimitsDto;
}
