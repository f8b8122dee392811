import {
  type GiveSignal,
  HAND_SIGNALS,
  type HandSignal,
  LIMITS,
  type ParticipantId,
  type SendChat,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, Length } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed.js';

export class SendChatDto implements SendChat {
  @Trimmed() @IsString() @Length(0, LIMITS.chatText) readonly text: string;
  @IsArray()
  @ArrayMaxSize(LIMITS.participantsPerCall)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly mentions: ParticipantId[];
}

export class GiveSignalDto implements GiveSignal {
  @IsIn(HAND_SIGNALS) readonly signal: HandSignal;
}
