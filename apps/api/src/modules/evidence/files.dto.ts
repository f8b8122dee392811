import { type AddFile, type CameraRequestId, FILE_KINDS, type FileKind, LIMITS } from '@rinjo/contract';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class AddFileDto implements AddFile {
  @IsOptional() @IsIn(FILE_KINDS) readonly kind?: FileKind;
  @IsOptional() @IsString() @Length(1, LIMITS.fileName) readonly name?: string;
  @IsOptional() @IsUUID() readonly requestId?: CameraRequestId;
}
