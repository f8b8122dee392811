import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { DomainId, DomainView, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { DomainChecks } from './domain-checks.js';
import { AddDomainDto, DomainQueryDto, UpdateDomainDto } from './domains.dto.js';
import { Domains } from './domains.service.js';

@Controller('domains')
export class DomainsController {
  constructor(
    private readonly domains: Domains,
    private readonly checks: DomainChecks,
  ) {}

  /** The tenant's e-mail domains by name; `search` finds any part of the name. */
  @Get()
  @Require('domain:read')
  list(@Caller() principal: Principal, @Query() query: DomainQueryDto): Promise<Page<DomainView>> {
    return this.domains.list(principal, query);
  }

  /** Adds a domain; the answer has the record to publish. */
  @Post()
  @Require('domain:manage')
  add(@Caller() principal: Principal, @Body() input: AddDomainDto): Promise<DomainView> {
    return this.domains.add(principal, input);
  }

  /** One domain. */
  @Get(':domainId')
  @Require('domain:read')
  read(@Caller() principal: Principal, @Param('domainId', IdPipe) id: DomainId): Promise<DomainView> {
    return this.domains.read(principal, id);
  }

  /** Looks for the record now. `state` and `failure` of the answer say what was found. */
  @Post(':domainId/checks')
  @HttpCode(200)
  @Require('domain:manage')
  check(@Caller() principal: Principal, @Param('domainId', IdPipe) id: DomainId): Promise<DomainView> {
    return this.checks.ask(principal, id);
  }

  /** Says which connection people of the domain use, and whether they must. */
  @Patch(':domainId')
  @Require('domain:manage')
  @StepUp()
  update(
    @Caller() principal: Principal,
    @Param('domainId', IdPipe) id: DomainId,
    @Body() input: UpdateDomainDto,
  ): Promise<DomainView> {
    return this.domains.update(principal, id, input);
  }

  /** Removes a domain: it is verified no more, and nobody of it must use a connection. */
  @Delete(':domainId')
  @HttpCode(204)
  @Require('domain:manage')
  @StepUp()
  remove(@Caller() principal: Principal, @Param('domainId', IdPipe) id: DomainId): Promise<void> {
    return this.domains.remove(principal, id);
  }
}
