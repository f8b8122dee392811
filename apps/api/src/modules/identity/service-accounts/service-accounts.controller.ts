import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page, ServiceAccountView, UserId } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import {
  CreateServiceAccountDto,
  ServiceAccountQueryDto,
  UpdateServiceAccountDto,
} from './service-accounts.dto.js';
import { ServiceAccounts } from './service-accounts.service.js';

@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(private readonly accounts: ServiceAccounts) {}

  /** The tenant's service accounts by name; `search` finds any part of the name. */
  @Get()
  @Require('service_account:read')
  list(
    @Caller() principal: Principal,
    @Query() query: ServiceAccountQueryDto,
  ): Promise<Page<ServiceAccountView>> {
    return this.accounts.list(principal, query);
  }

  /** Adds a service account without keys. */
  @Post()
  @Require('service_account:manage')
  @StepUp()
  create(
    @Caller() principal: Principal,
    @Body() input: CreateServiceAccountDto,
  ): Promise<ServiceAccountView> {
    return this.accounts.create(principal, input);
  }

  /** One service account. */
  @Get(':serviceAccountId')
  @Require('service_account:read')
  read(
    @Caller() principal: Principal,
    @Param('serviceAccountId', IdPipe) id: UserId,
  ): Promise<ServiceAccountView> {
    return this.accounts.read(principal, id);
  }

  /** Changes a service account; absent fields stay. Deactivated, its keys open nothing until it is activated again. */
  @Patch(':serviceAccountId')
  @Require('service_account:manage')
  @StepUp()
  update(
    @Caller() principal: Principal,
    @Param('serviceAccountId', IdPipe) id: UserId,
    @Body() input: UpdateServiceAccountDto,
  ): Promise<ServiceAccountView> {
    return this.accounts.update(principal, id, input);
  }
}
