import {
  type AddFile,
  type CameraRequestId,
  FILE_KINDS,
  type FileId,
  type FileKind,
  LIMITS,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

export class AddFileDto implements AddFile {
  @IsOptional() @IsIn(FILE_KINDS) readonly kind?: FileKind;
  @IsOptional() @IsString() @Length(1, LIMITS.fileName) readonly name?: string;
  @IsOptional() @IsUUID() readonly requestId?: CameraRequestId;
  @IsOptional() @IsUUID() readonly pageOf?: FileId;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LIMITS.documentPages) readonly pageNumber?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LIMITS.documentPages) readonly pageCount?: number;
}
