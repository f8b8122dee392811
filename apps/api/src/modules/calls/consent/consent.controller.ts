import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { AcceptConsent, PendingConsent } from '@rinjo/contract';
import { IsInt, Max, Min } from 'class-validator';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { Consents } from './consents.js';

export class AcceptConsentDto implements AcceptConsent {
  @IsInt() @Min(1) @Max(2 ** 31 - 1) readonly version: number;
}

/** What members agree to before their first call. */
@Controller('consent')
export class ConsentController {
  constructor(private readonly consents: Consents) {}

  /** What the caller has not agreed to yet. */
  @Get()
  @Require('profile:update')
  pending(@Caller() principal: Principal): Promise<PendingConsent> {
    return this.consents.pending(principal);
  }

  /** The caller agrees to the version that was shown. */
  @Post('acceptances')
  @HttpCode(204)
  @Require('profile:update')
  accept(@Caller() principal: Principal, @Body() body: AcceptConsentDto): Promise<void> {
    return this.consents.accept(principal, body.version);
  }
}
