import {
  type FileId,
  type GiveSignal,
  HAND_SIGNALS,
  type HandSignal,
  LIMITS,
  type ParticipantId,
  type SendChat,
} from '@rinjo/contract';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Length,
  ValidateIf,
} from 'class-validator';

const trim = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class SendChatDto implements SendChat {
  @Transform(trim) @IsString() @Length(0, LIMITS.chatText) readonly text: string;
  @IsArray()
  @ArrayMaxSize(LIMITS.participantsPerCall)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly mentions: ParticipantId[];
  @ValidateIf((_, value) => value !== null) @IsUUID() readonly fileId: FileId | null;
}

export class GiveSignalDto implements GiveSignal {
  @IsIn(HAND_SIGNALS) readonly signal: HandSignal;
}
