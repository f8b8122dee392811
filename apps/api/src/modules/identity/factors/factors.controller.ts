import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { FactorsView, RecoveryCodes, UserFactorsView, UserId } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Factors } from './factors.js';

@Controller()
export class FactorsController {
  constructor(private readonly factors: Factors) {}

  /** The caller's passkeys, authenticator app and recovery codes, without any secret. */
  @Get('me/factors')
  @Require('session:read')
  own(@Caller() principal: Principal): Promise<FactorsView> {
    return this.factors.own(principal);
  }

  /** Ten new recovery codes, shown this once; the ones before are void. */
  @Post('me/recovery-codes')
  @HttpCode(200)
  @Require('profile:update')
  @StepUp()
  renewCodes(@Caller() principal: Principal): Promise<RecoveryCodes> {
    return this.factors.renewCodes(principal);
  }

  /** Which second factors somebody has. */
  @Get('users/:userId/factors')
  @Require('user:manage')
  ofUser(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<UserFactorsView> {
    return this.factors.ofUser(principal, id);
  }

  /** Takes all second factors away from somebody who lost them, and signs them out. They are told by mail. */
  @Delete('users/:userId/factors')
  @HttpCode(204)
  @Require('user:manage')
  @StepUp()
  reset(@Caller() principal: Principal, @Param('userId', IdPipe) id: UserId): Promise<void> {
    return this.factors.reset(principal, id);
  }
}
