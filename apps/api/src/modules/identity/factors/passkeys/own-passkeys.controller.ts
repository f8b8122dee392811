import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { AddedPasskey, PasskeyCreationOptions, PasskeyId, PasskeyView } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, StepUp } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { OwnPasskeys } from './own-passkeys.js';
import { AddPasskeyDto, RenamePasskeyDto } from './passkeys.dto.js';

@Controller('me/passkeys')
export class OwnPasskeysController {
  constructor(private readonly passkeys: OwnPasskeys) {}

  /** What the browser is to create (WebAuthn, `PublicKeyCredentialCreationOptionsJSON`); good for five minutes. */
  @Post('options')
  @HttpCode(200)
  @Require('profile:update')
  @StepUp({ enrolment: true })
  options(@Caller() principal: Principal): Promise<PasskeyCreationOptions> {
    return this.passkeys.options(principal);
  }

  /** Adds a passkey. People without recovery codes get some. */
  @Post()
  @Require('profile:update')
  @StepUp({ enrolment: true })
  add(@Caller() principal: Principal, @Body() input: AddPasskeyDto): Promise<AddedPasskey> {
    return this.passkeys.add(principal, input);
  }

  /** Names a passkey anew. */
  @Patch(':passkeyId')
  @Require('profile:update')
  rename(
    @Caller() principal: Principal,
    @Param('passkeyId', IdPipe) id: PasskeyId,
    @Body() input: RenamePasskeyDto,
  ): Promise<PasskeyView> {
    return this.passkeys.rename(principal, id, input.name);
  }

  /** Removes a passkey; not the last second factor of people who need one. */
  @Delete(':passkeyId')
  @HttpCode(204)
  @Require('profile:update')
  @StepUp()
  remove(@Caller() principal: Principal, @Param('passkeyId', IdPipe) id: PasskeyId): Promise<void> {
    return this.passkeys.remove(principal, id);
  }
}
