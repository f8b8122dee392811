import {
  type AddFile,
  type CameraRequestId,
  type FileId,
  LIMITS,
  PICTURE_KINDS,
  type PictureKind,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** No clock is further off than ten years. */
const CLOCK_MS = 10 * 365 * 24 * 3600_000;

export class AddFileDto implements AddFile {
  @IsIn(PICTURE_KINDS) readonly kind: PictureKind;
  @IsOptional() @IsString() @Length(1, LIMITS.fileName) readonly name?: string;
  @IsOptional() @IsUUID() readonly requestId?: CameraRequestId;
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) readonly sha256?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(20, 40) readonly takenAt?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(-CLOCK_MS) @Max(CLOCK_MS) readonly clockOffsetMs?: number;
  @IsOptional() @IsUUID() readonly pageOf?: FileId;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LIMITS.documentPages) readonly pageNumber?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LIMITS.documentPages) readonly pageCount?: number;
}
