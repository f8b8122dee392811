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
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsUUID,
  ValidateIf,
} from 'class-validator';

/** A field may be left out, but not be null. */
const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export class StartRingsDto implements StartRings {
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds?: UserId[];
}

export class DeclineRingDto implements DeclineRing {
  @Optional() @IsIn(DECLINE_NOTES) readonly note?: DeclineNote;
}

export class SeeMissedDto implements SeeMissed {
  @Optional() @IsUUID() readonly ringId?: RingId;
}

export class ChoosePresenceDto implements ChoosePresence {
  @IsBoolean() readonly doNotDisturb: boolean;
}
