import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { GroupId, ScimGroup, ScimList } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { AskedFor, GroupIdPipe, ScimBody, ScimRoute } from './scim-edge.js';
import { ScimGroups } from './scim-groups.js';
import type { ScimQuery } from './scim-query.js';

/** SCIM 2.0 groups (RFC 7644). */
@Controller('scim/v2/Groups')
export class ScimGroupsController {
  constructor(private readonly groups: ScimGroups) {}

  /** Groups that fit `filter`; without members where `excludedAttributes` says so. */
  @Get()
  @ScimRoute()
  list(@Caller() principal: Principal, @AskedFor() query: ScimQuery): Promise<ScimList<ScimGroup>> {
    return this.groups.list(principal, query);
  }

  /** Adds a group. */
  @Post()
  @ScimRoute()
  create(@Caller() principal: Principal, @ScimBody() body: unknown): Promise<ScimGroup> {
    return this.groups.create(principal, body);
  }

  /** One group. */
  @Get(':groupId')
  @ScimRoute()
  read(
    @Caller() principal: Principal,
    @Param('groupId', GroupIdPipe) id: GroupId,
    @AskedFor() query: ScimQuery,
  ): Promise<ScimGroup> {
    return this.groups.read(principal, id, query);
  }

  /** Writes a group anew, with its members. */
  @Put(':groupId')
  @ScimRoute()
  replace(
    @Caller() principal: Principal,
    @Param('groupId', GroupIdPipe) id: GroupId,
    @ScimBody() body: unknown,
  ): Promise<ScimGroup> {
    return this.groups.replace(principal, id, body);
  }

  /** Renames a group, adds and removes members. */
  @Patch(':groupId')
  @ScimRoute()
  patch(
    @Caller() principal: Principal,
    @Param('groupId', GroupIdPipe) id: GroupId,
    @ScimBody() body: unknown,
  ): Promise<ScimGroup> {
    return this.groups.patch(principal, id, body);
  }

  /** Deletes a group; its members stay. */
  @Delete(':groupId')
  @HttpCode(204)
  @ScimRoute()
  delete(@Caller() principal: Principal, @Param('groupId', GroupIdPipe) id: GroupId): Promise<void> {
    return this.groups.delete(principal, id);
  }
}
