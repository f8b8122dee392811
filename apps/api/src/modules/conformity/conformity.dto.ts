import {
  type ChooseConformity,
  CONFORMITY_BOUNDS,
  CONFORMITY_PRESETS,
  type ConformityLimits,
  type ConformityPreset,
  type FilmFrame,
  LIMITS,
  type ParticipantId,
  type ReportFilm,
  type SeenCamera,
} from '@rinjo/contract';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
const Within = ([min, max]: readonly [number, number]): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max));

export class ConformityLimitsDto implements ConformityLimits {
  @Within(CONFORMITY_BOUNDS.width) readonly width: number;
  @Within(CONFORMITY_BOUNDS.height) readonly height: number;
  @Within(CONFORMITY_BOUNDS.fps) readonly fps: number;
  @Within(CONFORMITY_BOUNDS.kbps) readonly kbps: number;
}

export class ChooseConformityDto implements ChooseConformity {
  @IsIn(CONFORMITY_PRESETS) readonly preset: ConformityPreset;
  @OrNull()
  @IsDefined()
  @ValidateNested()
  @Type(() => ConformityLimitsDto)
  readonly limits: ConformityLimitsDto | null;
}

class FilmFrameDto implements FilmFrame {
  @IsInt() @Min(1) @Max(LIMITS.filmSide) readonly width: number;
  @IsInt() @Min(1) @Max(LIMITS.filmSide) readonly height: number;
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 3 })
  @Min(0)
  @Max(LIMITS.filmFps)
  readonly fps: number;
}

class SeenCameraDto implements SeenCamera {
  @IsUUID() readonly participantId: ParticipantId;
  @IsDefined() @ValidateNested() @Type(() => FilmFrameDto) readonly frame: FilmFrameDto;
}

export class ReportFilmDto implements ReportFilm {
  @OrNull() @IsDefined() @ValidateNested() @Type(() => FilmFrameDto) readonly sent: FilmFrameDto | null;
  @IsArray()
  @ArrayMaxSize(LIMITS.participantsPerCall)
  @ValidateNested({ each: true })
  @Type(() => SeenCameraDto)
  readonly seen: SeenCameraDto[];
}
