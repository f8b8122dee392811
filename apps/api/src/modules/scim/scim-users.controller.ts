import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { ScimList, ScimUser, UserId } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { AskedFor, ScimBody, ScimRoute, UserIdPipe } from './scim-edge.js';
import type { ScimQuery } from './scim-query.js';
import { ScimUsers } from './scim-users.js';

/** SCIM 2.0 users (RFC 7644). */
@Controller('scim/v2/Users')
export class ScimUsersController {
  constructor(private readonly users: ScimUsers) {}

  /** Users that fit `filter`, from `startIndex` on, `count` at most (200). */
  @Get()
  @ScimRoute()
  list(@Caller() principal: Principal, @AskedFor() query: ScimQuery): Promise<ScimList<ScimUser>> {
    return this.users.list(principal, query);
  }

  /** Adds a user, who is a member without a password. */
  @Post()
  @ScimRoute()
  create(@Caller() principal: Principal, @ScimBody() body: unknown): Promise<ScimUser> {
    return this.users.create(principal, body);
  }

  /** One user. */
  @Get(':userId')
  @ScimRoute()
  read(@Caller() principal: Principal, @Param('userId', UserIdPipe) id: UserId): Promise<ScimUser> {
    return this.users.read(principal, id);
  }

  /** Writes a user anew. */
  @Put(':userId')
  @ScimRoute()
  replace(
    @Caller() principal: Principal,
    @Param('userId', UserIdPipe) id: UserId,
    @ScimBody() body: unknown,
  ): Promise<ScimUser> {
    return this.users.replace(principal, id, body);
  }

  /** Changes a user; `active: false` ends sessions and calls at once. */
  @Patch(':userId')
  @ScimRoute()
  patch(
    @Caller() principal: Principal,
    @Param('userId', UserIdPipe) id: UserId,
    @ScimBody() body: unknown,
  ): Promise<ScimUser> {
    return this.users.patch(principal, id, body);
  }

  /** Deactivates a user and lets go of the account; what the user did keeps its author. */
  @Delete(':userId')
  @HttpCode(204)
  @ScimRoute()
  delete(@Caller() principal: Principal, @Param('userId', UserIdPipe) id: UserId): Promise<void> {
    return this.users.delete(principal, id);
  }
}
