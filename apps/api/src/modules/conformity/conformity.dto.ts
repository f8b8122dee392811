import {
  type ChooseConformity,
  CONFORMITY_PRESETS,
  type ConformityPreset,
  type FilmFrame,
  LIMITS,
  type ParticipantId,
  type ReportFilm,
  type SeenCamera,
} from '@rinjo/contract';
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
  ValidateNested,
} from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';
import { ConformityLimitsDto } from '../tenancy/index.js';

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
