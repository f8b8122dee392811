import {
  type AcceptUserInvitation,
  type GroupId,
  type InviteUser,
  LIMITS,
  type Locale,
  LOCALES,
  type RoleKey,
  type UserInvitationQuery,
} from '@rinjo/contract';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { AccountLinkToken } from '../links/account-links.dto.js';
import { IsRoleKey } from '../roles/is-role-key.js';
import { PASSWORD_UNITS } from '../users.dto.js';

export class UserInvitationQueryDto extends PageQueryDto implements UserInvitationQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class InviteUserDto implements InviteUser {
  @IsEmail({ allow_utf8_local_part: true }) @Length(3, LIMITS.email) readonly email: string;
  @PlainText(1, LIMITS.displayName) readonly displayName: string;
  @IsIn(LOCALES) readonly locale: Locale;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles: readonly RoleKey[];
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.groupsPerInvitation)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly groupIds?: readonly GroupId[];
}

export class AcceptUserInvitationDto implements AcceptUserInvitation {
  @AccountLinkToken() readonly token: string;
  @PlainText(1, LIMITS.displayName) readonly displayName: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
}
