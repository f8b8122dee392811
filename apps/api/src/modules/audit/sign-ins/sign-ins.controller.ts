import { Controller, Get, Query } from '@nestjs/common';
import type { Page, SignInView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { SignInQueryDto } from './sign-ins.dto.js';
import { SignIns } from './sign-ins.js';

@Controller()
export class SignInsController {
  constructor(private readonly signIns: SignIns) {}

  /** Who signed in and who was refused, the newest first. */
  @Get('sign-ins')
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: SignInQueryDto): Promise<Page<SignInView>> {
    return this.signIns.list(principal, query);
  }

  /** The caller's own attempts to sign in, refused ones too, the newest first. */
  @Get('me/sign-ins')
  @Require('session:read')
  own(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<SignInView>> {
    return this.signIns.own(principal, query);
  }
}
