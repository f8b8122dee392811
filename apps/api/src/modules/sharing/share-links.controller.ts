import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { CreatedShareLink, Page, ShareLinkId, ShareLinkView, ShareOpeningView } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CreateShareLinkDto, ShareLinkQueryDto } from './share-links.dto.js';
import { ShareLinks } from './share-links.js';

/** Links to what is kept, for people without an account. */
@Controller('share-links')
export class ShareLinksController {
  constructor(private readonly links: ShareLinks) {}

  /** Makes a link to items that the caller sees. The answer alone has its address. */
  @Post()
  @Require('evidence:share')
  create(@Caller() principal: Principal, @Body() input: CreateShareLinkDto): Promise<CreatedShareLink> {
    return this.links.create(principal, input);
  }

  /** Links that the caller made, the newest first; for administrators, everybody's. */
  @Get()
  @Require('evidence:share')
  list(@Caller() principal: Principal, @Query() query: ShareLinkQueryDto): Promise<Page<ShareLinkView>> {
    return this.links.list(principal, query);
  }

  /** Nobody opens it any more, and who has it open sees nothing more. */
  @Delete(':shareLinkId')
  @HttpCode(204)
  @Require('evidence:share')
  revoke(@Caller() principal: Principal, @Param('shareLinkId', IdPipe) id: ShareLinkId): Promise<void> {
    return this.links.revoke(principal, id);
  }

  /** When and from where it was opened, the newest first. */
  @Get(':shareLinkId/openings')
  @Require('evidence:share')
  openings(
    @Caller() principal: Principal,
    @Param('shareLinkId', IdPipe) id: ShareLinkId,
  ): Promise<readonly ShareOpeningView[]> {
    return this.links.openings(principal, id);
  }
}
