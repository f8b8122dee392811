import { IsEmail, IsIn, Length, Matches } from 'class-validator';
import {
  LIMITS,
  type Locale,
  LOCALES,
  type StatusSubscriptionToken,
  type SubscribeToStatus,
} from '@rinjo/contract';

export class SubscribeToStatusDto implements SubscribeToStatus {
  @IsEmail() @Length(3, LIMITS.email) readonly email: string;
  @IsIn(LOCALES) readonly locale: Locale;
}

export class StatusSubscriptionTokenDto implements StatusSubscriptionToken {
  @Matches(/^[A-Za-z0-9_-]{43}$/) readonly token: string;
}
