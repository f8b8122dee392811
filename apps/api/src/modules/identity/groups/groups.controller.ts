import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { GroupDetails, GroupId, GroupView, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { GroupMembers } from './group-members.service.js';
import { ChangeGroupMembersDto, CreateGroupDto, GroupQueryDto, UpdateGroupDto } from './groups.dto.js';
import { Groups } from './groups.service.js';

@Controller('groups')
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly members: GroupMembers,
  ) {}

  /** The tenant's groups by name; `search` finds any part of the name. */
  @Get()
  @Require('group:read')
  list(@Caller() principal: Principal, @Query() query: GroupQueryDto): Promise<Page<GroupView>> {
    return this.groups.list(principal, query);
  }

  /** Adds a group without members. */
  @Post()
  @Require('group:manage')
  create(@Caller() principal: Principal, @Body() input: CreateGroupDto): Promise<GroupDetails> {
    return this.groups.create(principal, input);
  }

  /** One group with its members. */
  @Get(':groupId')
  @Require('group:read')
  read(@Caller() principal: Principal, @Param('groupId', IdPipe) id: GroupId): Promise<GroupDetails> {
    return this.groups.read(principal, id);
  }

  /** Renames a group. */
  @Patch(':groupId')
  @Require('group:manage')
  update(
    @Caller() principal: Principal,
    @Param('groupId', IdPipe) id: GroupId,
    @Body() input: UpdateGroupDto,
  ): Promise<GroupDetails> {
    return this.groups.update(principal, id, input);
  }

  /** Adds and removes members, all or none of them; answers who is a member then. */
  @Patch(':groupId/members')
  @Require('group:manage')
  changeMembers(
    @Caller() principal: Principal,
    @Param('groupId', IdPipe) id: GroupId,
    @Body() input: ChangeGroupMembersDto,
  ): Promise<GroupDetails> {
    return this.members.change(principal, id, input);
  }

  /** Deletes a group. Its members stay users, and invitations that it brought about stay good. */
  @Delete(':groupId')
  @HttpCode(204)
  @Require('group:manage')
  delete(@Caller() principal: Principal, @Param('groupId', IdPipe) id: GroupId): Promise<void> {
    return this.groups.delete(principal, id);
  }
}
