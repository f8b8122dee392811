import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page, SiteId, SiteView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { CreateSiteDto, SiteQueryDto, UpdateSiteDto } from './sites.dto.js';
import { Sites } from './sites.service.js';

@Controller('sites')
export class SitesController {
  constructor(private readonly sites: Sites) {}

  /** The tenant's sites by name; `search` finds any part of name, code or address. */
  @Get()
  @Require('site:read')
  list(@Caller() principal: Principal, @Query() query: SiteQueryDto): Promise<Page<SiteView>> {
    return this.sites.list(principal, query);
  }

  /** Adds a site. */
  @Post()
  @Require('site:manage')
  create(@Caller() principal: Principal, @Body() input: CreateSiteDto): Promise<SiteView> {
    return this.sites.create(principal, input);
  }

  /** One site. */
  @Get(':siteId')
  @Require('site:read')
  read(@Caller() principal: Principal, @Param('siteId', IdPipe) id: SiteId): Promise<SiteView> {
    return this.sites.read(principal, id);
  }

  /** Changes a site; absent fields stay. With `archived` it is put away, or taken out again: its calls stay. */
  @Patch(':siteId')
  @Require('site:manage')
  update(
    @Caller() principal: Principal,
    @Param('siteId', IdPipe) id: SiteId,
    @Body() input: UpdateSiteDto,
  ): Promise<SiteView> {
    return this.sites.update(principal, id, input);
  }
}
