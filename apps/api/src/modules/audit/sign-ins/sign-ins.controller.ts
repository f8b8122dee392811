import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Page, SignInView } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { LiveLog } from '../live/live-log.js';
import { SignInQueryDto } from './sign-ins.dto.js';
import { SignIns } from './sign-ins.js';

@Controller()
export class SignInsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly tail: LiveLog,
  ) {}

  /** Who signed in and who was refused, the newest first. */
  @Get('sign-ins')
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: SignInQueryDto): Promise<Page<SignInView>> {
    return this.signIns.list(principal, query);
  }

  /** Attempts of the last seconds, and new ones as they are made: server-sent events, for a minute. */
  @Get('sign-ins/live')
  @Require('audit:read')
  live(
    @Caller() principal: Principal,
    @Query() query: SignInQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.tail.send(principal, { request, response }, query, (later) =>
      this.signIns.list(principal, later),
    );
  }

  /** The caller's own attempts to sign in, refused ones too, the newest first. */
  @Get('me/sign-ins')
  @Require('session:read')
  own(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<SignInView>> {
    return this.signIns.own(principal, query);
  }
}
