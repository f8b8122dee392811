import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type GuestPreview, type GuestSessionView, LIMITS } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Public, Require } from '../../platform/access/require.decorator.js';
import { addressOf, requestIdOf } from '../../platform/http/request-context.js';
import { GUEST_COOKIE, setCookie } from '../identity/index.js';
import { CreateGuestSessionDto, PreviewGuestLinkDto } from './call-dtos.js';
import { GuestEntry } from './guest-entry.js';

const originOf = (request: Request) => ({ address: addressOf(request), requestId: requestIdOf(request) });

/** The way in for people who were sent a link and have no account. */
@Controller('guest')
export class GuestController {
  constructor(private readonly entry: GuestEntry) {}

  /** What the holder of a link is told before joining; does not use the link. */
  @Post('preview')
  @HttpCode(200)
  @Public('the link is the proof')
  preview(@Body() body: PreviewGuestLinkDto, @Req() request: Request): Promise<GuestPreview> {
    return this.entry.preview(body.token, originOf(request));
  }

  /** Uses the link once and signs the guest in to its call. */
  @Post('sessions')
  @Public('the link is the proof')
  async enter(
    @Body() body: CreateGuestSessionDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GuestSessionView> {
    const { view, opened } = await this.entry.enter(body, originOf(request));
    setCookie(response, GUEST_COOKIE, opened.secret, LIMITS.guestSessionLifetimeS);
    return view;
  }

  /** The guest that this browser is signed in as. */
  @Get('session')
  @Require('call:join')
  session(@Caller() principal: Principal): Promise<GuestSessionView> {
    return this.entry.current(principal);
  }
}
