import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import type { ConfirmedTotp, TotpEnrolment } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, StepUp } from '../../../../platform/access/require.decorator.js';
import { OwnTotp } from './own-totp.js';
import { TotpCodeDto } from './totp.dto.js';

@Controller('me/totp')
export class OwnTotpController {
  constructor(private readonly totp: OwnTotp) {}

  /** A new secret for an authenticator app; nothing changes until a code confirms it. */
  @Post()
  @HttpCode(200)
  @Require('profile:update')
  @StepUp({ enrolment: true })
  begin(@Caller() principal: Principal): Promise<TotpEnrolment> {
    return this.totp.begin(principal);
  }

  /** Takes the new secret into use, in the place of the one before. People without recovery codes get some. */
  @Post('confirm')
  @HttpCode(200)
  @Require('profile:update')
  @StepUp({ enrolment: true })
  confirm(@Caller() principal: Principal, @Body() input: TotpCodeDto): Promise<ConfirmedTotp> {
    return this.totp.confirm(principal, input.code);
  }

  /** Removes the authenticator app; not the last second factor of people who need one. */
  @Delete()
  @HttpCode(204)
  @Require('profile:update')
  @StepUp()
  remove(@Caller() principal: Principal): Promise<void> {
    return this.totp.remove(principal);
  }
}
