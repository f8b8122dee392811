import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { ChangedUsers, Page, UserId, UserView } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require, StepUp } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CreateUserUseCase } from './create-user.js';
import { BulkUserChanges } from './bulk-user-changes.js';
import { UserErasure } from './erasure/user-erasure.js';
import { UpdateUserUseCase } from './update-user.js';
import { UserDirectory } from './user-directory.js';
import { ChangeUsersDto, CreateUserDto, UpdateUserDto, UserQueryDto } from './users.dto.js';

@Controller('users')
export class UsersController {
  constructor(
    private readonly directory: UserDirectory,
    private readonly createUser: CreateUserUseCase,
    private readonly updateUser: UpdateUserUseCase,
    private readonly bulkChanges: BulkUserChanges,
    private readonly erasure: UserErasure,
  ) {}

  /** The tenant's people by name; `search` finds any part of name or e-mail. */
  @Get()
  @Require('user:read')
  list(@Caller() principal: Principal, @Query() query: UserQueryDto): Promise<Page<UserView>> {
    return this.directory.list(principal, query);
  }

  /** Adds a person. */
  @Post()
  @Require('user:manage')
  create(@Caller() principal: Principal, @Body() input: CreateUserDto): Promise<UserView> {
    return this.createUser.run(principal, input);
  }

  /** One person. */
  @Get(':userId')
  @Require('user:read')
  read(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<UserView> {
    return this.directory.read(principal, id);
  }

  /** The same change for many; answers who was changed and why others were not. */
  @Post('bulk')
  @HttpCode(200)
  @Require('user:manage')
  bulk(@Caller() principal: Principal, @Body() input: ChangeUsersDto): Promise<ChangedUsers> {
    return this.bulkChanges.run(principal, input);
  }

  /**
   * Deletes a person for good: what says who it was goes, calls and the log keep the id. Answers when no backup can bring them back;
   * ERASURE_PENDING while that is not sure, and the same request again asks for it.
   */
  @Delete(':userId')
  @HttpCode(204)
  @StepUp()
  @Require('user:manage')
  delete(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<void> {
    return this.erasure.run(principal, id);
  }

  /**
   * Changes a person; absent fields stay. Another password and deactivation end the person's sessions. Another password or
   * address, and rights that the person did not have, want a fresh proof of who the caller is: STEP_UP_REQUIRED.
   */
  @Patch(':userId')
  @Require('user:manage')
  update(
    @Caller() principal: Principal,
    @Param('userId', IdPipe) id: UserId,
    @Body() input: UpdateUserDto,
  ): Promise<UserView> {
    return this.updateUser.run(principal, id, input);
  }
}
