import {
  type AddFile,
  type AnswerPhoto,
  FILE_KINDS,
  type FileKind,
  LIMITS,
  type ParticipantId,
  type PhotoRequestId,
  type RequestPhoto,
} from '@rinjo/contract';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class AddFileDto implements AddFile {
  @IsOptional() @IsIn(FILE_KINDS) readonly kind?: FileKind;
  @IsOptional() @IsString() @Length(1, LIMITS.fileName) readonly name?: string;
  @IsOptional() @IsUUID() readonly requestId?: PhotoRequestId;
}

export class RequestPhotoDto implements RequestPhoto {
  @IsUUID() readonly participantId: ParticipantId;
}

export class AnswerPhotoDto implements AnswerPhoto {
  @IsUUID() readonly requestId: PhotoRequestId;
  @IsIn(['allowed', 'refused', 'failed']) readonly answer: AnswerPhoto['answer'];
}
