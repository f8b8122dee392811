import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { PasskeyRequestOptions, StepUpView } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, WhileCancelled } from '../../../../platform/access/require.decorator.js';
import { PasskeyAssertionDto } from '../passkeys/passkeys.dto.js';
import { StepUpWithPasswordDto } from './step-up.dto.js';
import { StepUpUseCase } from './step-up.js';

const FRESH_PROOF = 'Exports and the withdrawal ask for a fresh proof';

@Controller('me/step-up')
export class StepUpController {
  constructor(private readonly stepUp: StepUpUseCase) {}

  /** How the caller can show again who they are, and whether that is needed. */
  @Get()
  @Require('session:read')
  ways(@Caller() principal: Principal): Promise<StepUpView> {
    return this.stepUp.ways(principal);
  }

  /** Shows again who the caller is, with the password and, where there is an authenticator app, its code. */
  @Post()
  @WhileCancelled(FRESH_PROOF)
  @HttpCode(200)
  @Require('session:read')
  withPassword(@Caller() principal: Principal, @Body() input: StepUpWithPasswordDto): Promise<StepUpView> {
    return this.stepUp.withPassword(principal, input);
  }

  /** What one of the caller's passkeys is to sign (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`). */
  @Post('passkey/options')
  @WhileCancelled(FRESH_PROOF)
  @HttpCode(200)
  @Require('session:read')
  passkeyOptions(@Caller() principal: Principal): Promise<PasskeyRequestOptions> {
    return this.stepUp.passkeyOptions(principal);
  }

  /** Shows again who the caller is, with a passkey. */
  @Post('passkey')
  @WhileCancelled(FRESH_PROOF)
  @HttpCode(200)
  @Require('session:read')
  withPasskey(@Caller() principal: Principal, @Body() input: PasskeyAssertionDto): Promise<StepUpView> {
    return this.stepUp.withPasskey(principal, input);
  }
}
