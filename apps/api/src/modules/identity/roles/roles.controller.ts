import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page, RoleId, RoleView, SystemRoleView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { RoleDirectory } from './role-directory.js';
import { CreateRoleDto, DeleteRoleDto, RoleQueryDto, UpdateRoleDto } from './roles.dto.js';
import { Roles } from './roles.service.js';

@Controller('roles')
export class RolesController {
  constructor(
    private readonly roles: Roles,
    private readonly directory: RoleDirectory,
  ) {}

  /** The roles that the tenant made, by name; `search` finds any part of the name. */
  @Get()
  @Require('role:read')
  list(@Caller() principal: Principal, @Query() query: RoleQueryDto): Promise<Page<RoleView>> {
    return this.directory.list(principal, query);
  }

  /** The roles that come with the product. */
  @Get('system')
  @Require('role:read')
  system(@Caller() principal: Principal): Promise<SystemRoleView[]> {
    return this.directory.system(principal);
  }

  /** Makes a role of permissions that the caller has. */
  @Post()
  @Require('role:manage')
  @StepUp()
  create(@Caller() principal: Principal, @Body() input: CreateRoleDto): Promise<RoleView> {
    return this.roles.create(principal, input);
  }

  /** One role. */
  @Get(':roleId')
  @Require('role:read')
  read(@Caller() principal: Principal, @Param('roleId', IdPipe) id: RoleId): Promise<RoleView> {
    return this.directory.read(principal, id);
  }

  /** Changes a role; it counts for everybody who has it from their next request on. */
  @Patch(':roleId')
  @Require('role:manage')
  @StepUp()
  update(
    @Caller() principal: Principal,
    @Param('roleId', IdPipe) id: RoleId,
    @Body() input: UpdateRoleDto,
  ): Promise<RoleView> {
    return this.roles.update(principal, id, input);
  }

  /** Deletes a role. While people have it, `moveTo` says which one they get instead. */
  @Delete(':roleId')
  @HttpCode(204)
  @Require('role:manage')
  @StepUp()
  delete(
    @Caller() principal: Principal,
    @Param('roleId', IdPipe) id: RoleId,
    @Query() query: DeleteRoleDto,
  ): Promise<void> {
    return this.roles.delete(principal, id, query);
  }
}
