import {
  type ChoosePresence,
  DECLINE_NOTES,
  type DeclineNote,
  type DeclineRing,
  LIMITS,
  type RingId,
  type SeeMissed,
  type StartRings,
  type UserId,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';

export class StartRingsDto implements StartRings {
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds?: UserId[];
}

export class DeclineRingDto implements DeclineRing {
  @IfPresent() @IsIn(DECLINE_NOTES) readonly note?: DeclineNote;
}

export class SeeMissedDto implements SeeMissed {
  @IfPresent() @IsUUID() readonly ringId?: RingId;
}

export class ChoosePresenceDto implements ChoosePresence {
  @IsBoolean() readonly doNotDisturb: boolean;
}
