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
import {
  BULK_USER_ACTIONS,
  type BulkUserAction,
  type ChangePassword,
  type ChangeUsers,
  type CreateUser,
  type GroupId,
  LIMITS,
  type Locale,
  LOCALES,
  type RoleKey,
  type UpdateMe,
  type UpdateUser,
  USER_STATUSES,
  type UserId,
  type UserQuery,
  type UserStatus,
} from '@rinjo/contract';
import { IfPresent } from '../../platform/http/if-present.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { PlainText } from '../../platform/http/plain-text.js';
import { IsRoleKey } from './roles/is-role-key.js';

/** UTF-16 units: more than any allowed password has, even before NFC; the rules count code points. */
export const PASSWORD_UNITS = 4 * LIMITS.passwordMaxCodePoints;

export class UserQueryDto extends PageQueryDto implements UserQuery {
  @IsOptional() @IsString() @Length(1, LIMITS.searchTerm) readonly search?: string;
  @IsOptional() @IsIn(USER_STATUSES) readonly status?: UserStatus;
  @IsOptional() @IsUUID() readonly groupId?: GroupId;
  @IsOptional() @IsRoleKey() readonly role?: RoleKey;
}

export class CreateUserDto implements CreateUser {
  @IsEmail({ allow_utf8_local_part: true }) @Length(3, LIMITS.email) readonly email: string;
  @PlainText(1, LIMITS.displayName) readonly displayName: string;
  @IsIn(LOCALES) readonly locale: Locale;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles: readonly RoleKey[];
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
}

export class UpdateUserDto implements UpdateUser {
  @IfPresent()
  @IsEmail({ allow_utf8_local_part: true })
  @Length(3, LIMITS.email)
  readonly email?: string;
  @IfPresent() @PlainText(1, LIMITS.displayName) readonly displayName?: string;
  @IfPresent() @IsIn(LOCALES) readonly locale?: Locale;
  @IfPresent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles?: readonly RoleKey[];
  @IfPresent() @IsIn(['active', 'deactivated']) readonly status?: Exclude<UserStatus, 'invited'>;
  @IfPresent() @IsString() @Length(1, PASSWORD_UNITS) readonly password?: string;
}

export class UpdateMeDto implements UpdateMe {
  @IfPresent() @PlainText(1, LIMITS.displayName) readonly displayName?: string;
  @IfPresent() @IsIn(LOCALES) readonly locale?: Locale;
}

export class ChangeUsersDto implements ChangeUsers {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.usersPerBulk)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly userIds: readonly UserId[];
  @IsIn(BULK_USER_ACTIONS) readonly action: BulkUserAction;
  @IfPresent() @IsUUID() readonly groupId?: GroupId;
  @IfPresent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.rolesPerUser)
  @ArrayUnique()
  @IsRoleKey({ each: true })
  readonly roles?: readonly RoleKey[];
}

export class ChangePasswordDto implements ChangePassword {
  @IsString() @Length(1, PASSWORD_UNITS) readonly current: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly next: string;
}
