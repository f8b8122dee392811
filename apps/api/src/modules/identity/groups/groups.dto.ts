import {
  type ChangeGroupMembers,
  type CreateGroup,
  type GroupQuery,
  LIMITS,
  type UpdateGroup,
  type UserId,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class GroupQueryDto extends PageQueryDto implements GroupQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class CreateGroupDto implements CreateGroup {
  @PlainText(1, LIMITS.groupName) readonly displayName: string;
}

export class UpdateGroupDto implements UpdateGroup {
  @IfPresent() @PlainText(1, LIMITS.groupName) readonly displayName?: string;
}

export class ChangeGroupMembersDto implements ChangeGroupMembers {
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.groupMembersPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly add?: UserId[];

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.groupMembersPerRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly remove?: UserId[];
}
