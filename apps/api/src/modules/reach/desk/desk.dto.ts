import { LIMITS, type UserId, type WatchPresence } from '@rinjo/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

/** Takes nothing: every field is one too many. */
export class NoInputDto {
  readonly [key: string]: never;
}

export class WatchPresenceDto implements WatchPresence {
  @IsArray()
  @ArrayMaxSize(LIMITS.watchedPeople)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds: UserId[];
}
