import {
  LIMITS,
  type ParticipantId,
  PICTURE_WISHES,
  type PictureWish,
  QUALITY_CAUSES,
  QUALITY_MODES,
  type QualityCause,
  type QualityMode,
  type QualityReport,
  type SendStill,
  type WishPicture,
} from '@rinjo/contract';
import { IsBase64, IsIn, IsInt, IsNumber, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';

export class QualityReportDto implements QualityReport {
  @IsIn(QUALITY_MODES) readonly mode: QualityMode;
  @OrNull() @IsIn(QUALITY_CAUSES) readonly cause: QualityCause | null;
  @OrNull() @IsInt() @Min(0) @Max(600_000) readonly rttMs: number | null;
  @OrNull() @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0) @Max(100) readonly lossPercent:
    number | null;
  @OrNull() @IsInt() @Min(0) @Max(10_000_000) readonly uplinkKbps: number | null;
}

export class WishPictureDto implements WishPicture {
  @IsUUID() readonly participantId: ParticipantId;
  @IsIn(PICTURE_WISHES) readonly wish: PictureWish;
}

export class SendStillDto implements SendStill {
  @IsString() @Length(4, Math.ceil(LIMITS.stillBytes / 3) * 4) @IsBase64() readonly jpeg: string;
}
