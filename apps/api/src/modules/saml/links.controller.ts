import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { LinkOffers } from './link-offers.js';
import { AcceptLinkDto } from './links.dto.js';

@Controller('me/saml-links')
export class LinksController {
  constructor(private readonly offers: LinkOffers) {}

  /** Says that whom the identity provider vouched for, in this browser a moment ago, is the caller. */
  @Post()
  @HttpCode(204)
  @Require('profile:update')
  accept(
    @Caller() principal: Principal,
    @Body() input: AcceptLinkDto,
    @Req() request: Request,
  ): Promise<void> {
    return this.offers.accept(principal, request, input.offerId);
  }
}
