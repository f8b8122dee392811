import type {
  CallPhase,
  CallQuery,
  CreateCall,
  CreateGuestLink,
  CreateGuestSession,
  InviteUsers,
  PreviewGuestLink,
  SiteId,
  UpdateCall,
  UserId,
} from '@rinjo/contract';
import { applyDecorators } from '@nestjs/common';
import { CALL_PHASES, LIMITS } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { PageQueryDto, toBoolean } from '../../platform/http/page-query.dto.js';

/** Text as people type it: outer spaces do not count. */
const trim = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);
/** A field may be left out, but not be null. */
const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A name that others see: nothing in it turns the text around or breaks the line. */
const IsName = (): PropertyDecorator =>
  applyDecorators(
    Transform(trim),
    IsString(),
    Length(1, LIMITS.displayName),
    // eslint-disable-next-line no-control-regex -- control characters are what the rule refuses
    Matches(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/, { message: 'control characters' }),
  );

export class CallQueryDto extends PageQueryDto implements CallQuery {
  @IsOptional() @IsIn(CALL_PHASES) readonly phase?: CallPhase;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly active?: boolean;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
}

export class CreateCallDto implements CreateCall {
  @Transform(trim) @IsString() @Length(1, LIMITS.callTitle) readonly title: string;

  @IsArray()
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly inviteUserIds: UserId[];

  @Optional() @IsUUID() readonly siteId?: SiteId;
}

export class UpdateCallDto implements UpdateCall {
  @Optional() @Transform(trim) @IsString() @Length(1, LIMITS.callTitle) readonly title?: string;
  // Null means something here: no site any more.
  @IsOptional() @IsUUID() readonly siteId?: SiteId | null;
}

export class InviteUsersDto implements InviteUsers {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.inviteesPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds: UserId[];
}

export class CreateGuestLinkDto implements CreateGuestLink {
  @Optional() @Transform(trim) @IsString() @Length(1, LIMITS.guestLinkLabel) readonly label?: string;
  @Optional() @IsName() readonly guestName?: string;
  @IsInt() @Min(1) @Max(LIMITS.guestLinkMaxUses) readonly maxUses: number;
  @IsInt() @Min(60) @Max(LIMITS.guestLinkMaxLifetimeS) readonly lifetimeS: number;
}

/** Anything that is not a token of ours is a wrong token, not a malformed request: it gets the same answer. */
export class PreviewGuestLinkDto implements PreviewGuestLink {
  @IsString() @Length(1, 200) readonly token: string;
}

export class CreateGuestSessionDto implements CreateGuestSession {
  @IsString() @Length(1, 200) readonly token: string;

  @Optional() @IsName() readonly displayName?: string;
}
