import type {
  CallQuery,
  CallTime,
  CreateCall,
  CreateGuestLink,
  CreateGuestSession,
  GroupId,
  InviteUsers,
  Locale,
  PreviewGuestLink,
  SiteId,
  UpdateCall,
  UserId,
} from '@rinjo/contract';
import { applyDecorators } from '@nestjs/common';
import { CALL_TIMES, LIMITS, LOCALES } from '@rinjo/contract';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { IsMoment } from '../../platform/http/is-moment.js';
import { PlainText } from '../../platform/http/plain-text.js';
import { type CustomInputDto, CustomInputs, FieldQueryDto } from './fields/custom-fields.dto.js';

/** A name that others see: nothing in it turns the text around or breaks the line. */
const IsName = (): PropertyDecorator =>
  applyDecorators(
    Trimmed(),
    IsString(),
    Length(1, LIMITS.displayName),
    // eslint-disable-next-line no-control-regex -- control characters are what the rule refuses
    Matches(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/, { message: 'control characters' }),
  );
export class CallQueryDto extends FieldQueryDto implements CallQuery {
  @IsOptional() @IsIn(CALL_TIMES) readonly when?: CallTime;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
  @IsOptional() @IsUUID() readonly userId?: UserId;
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
  @IsOptional() @IsMoment() readonly from?: string;
  @IsOptional() @IsMoment() readonly to?: string;
}

export class CreateCallDto implements CreateCall {
  @Trimmed() @IsString() @Length(1, LIMITS.callTitle) readonly title: string;

  @IsArray()
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly inviteUserIds: UserId[];

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.groupsPerInvitation)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly inviteGroupIds?: GroupId[];

  @IfPresent() @IsUUID() readonly siteId?: SiteId;
  @IfPresent() @IsMoment() readonly startsAt?: string;
  @IfPresent()
  @IsInt()
  @Min(LIMITS.callDurationMinMin)
  @Max(LIMITS.callDurationMaxMin)
  readonly durationMin?: number;
  @IfPresent() @IsString() @Length(1, LIMITS.timeZone) @IsTimeZone() readonly timeZone?: string;
  @IfPresent() @CustomInputs() readonly customFields?: readonly CustomInputDto[];
}

export class UpdateCallDto implements UpdateCall {
  @IfPresent() @Trimmed() @IsString() @Length(1, LIMITS.callTitle) readonly title?: string;
  @IfPresent() @IsBoolean() readonly lobby?: boolean;
  // Null means something here: no site any more.
  @IsOptional() @IsUUID() readonly siteId?: SiteId | null;
  @IfPresent() @IsMoment() readonly startsAt?: string;
  @IfPresent()
  @IsInt()
  @Min(LIMITS.callDurationMinMin)
  @Max(LIMITS.callDurationMaxMin)
  readonly durationMin?: number;
  @IfPresent() @IsString() @Length(1, LIMITS.timeZone) @IsTimeZone() readonly timeZone?: string;
  @IfPresent() @CustomInputs() readonly customFields?: readonly CustomInputDto[];
}

export class InviteUsersDto implements InviteUsers {
  @IsArray()
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds: UserId[];

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.groupsPerInvitation)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly groupIds?: GroupId[];
}

export class CreateGuestLinkDto implements CreateGuestLink {
  @IfPresent() @Trimmed() @IsString() @Length(1, LIMITS.guestLinkLabel) readonly label?: string;
  @IfPresent() @IsName() readonly guestName?: string;
  @IfPresent() @IsBoolean() readonly skipsLobby?: boolean;
  @IsInt() @Min(1) @Max(LIMITS.guestLinkMaxUses) readonly maxUses: number;
  @IsInt() @Min(60) @Max(LIMITS.guestLinkMaxLifetimeS) readonly lifetimeS: number;
  @IfPresent() @IsEmail() @Length(3, LIMITS.email) readonly mailTo?: string;
  @IfPresent() @IsIn(LOCALES) readonly locale?: Locale;
  @IfPresent() @IsString() @Length(1, LIMITS.timeZone) @IsTimeZone() readonly timeZone?: string;
}

/** Anything that is not a token of ours is a wrong token, not a malformed request: it gets the same answer. */
export class PreviewGuestLinkDto implements PreviewGuestLink {
  @IsString() @Length(1, 200) readonly token: string;
}

export class CreateGuestSessionDto implements CreateGuestSession {
  @IsString() @Length(1, 200) readonly token: string;

  @IfPresent() @IsName() readonly displayName?: string;
  @IfPresent() @IsInt() @Min(1) @Max(2 ** 31 - 1) readonly consentVersion?: number;
}
