import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type {
  CurrentSession,
  EnrolledSignIn,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  PendingSignIn,
  TotpEnrolment,
} from '@rinjo/contract';
import { Public } from '../../../../platform/access/require.decorator.js';
import { originOf } from '../../../../platform/http/request-context.js';
import { PENDING_COOKIE, readCookie } from '../../cookies.js';
import { SessionEntry } from '../../session-entry.js';
import { AddPasskeyDto, PasskeyAssertionDto } from '../passkeys/passkeys.dto.js';
import { RecoveryCodeDto } from '../recovery-codes/recovery-codes.dto.js';
import { TotpCodeDto } from '../totp/totp.dto.js';
import { type Enrolled, EnrolmentSignIn } from './enrolment-sign-in.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { PendingSignIns, pendingView } from './pending-sign-ins.js';
import { SecondFactorSignIn } from './second-factor-sign-in.js';

const BEFORE = 'Nobody is signed in before signing in';
const SECOND = 'The cookie of POST /sign-in stands for a right password';

const pendingOf = (request: Request): string | null => readCookie(request, PENDING_COOKIE);

@Controller('sign-in')
export class SecondStepController {
  constructor(
    private readonly alone: PasskeySignIn,
    private readonly pending: PendingSignIns,
    private readonly second: SecondFactorSignIn,
    private readonly enrolment: EnrolmentSignIn,
    private readonly entry: SessionEntry,
  ) {}

  /** What a passkey is to sign (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`); good for five minutes. */
  @Post('passkey/options')
  @HttpCode(200)
  @Public(BEFORE)
  passkeyOptions(@Req() request: Request): Promise<PasskeyRequestOptions> {
    return this.alone.options(originOf(request));
  }

  /** Signs in with a passkey alone. The session of a cookie that came along ends. */
  @Post('passkey')
  @HttpCode(200)
  @Public(BEFORE)
  async passkey(
    @Body() input: PasskeyAssertionDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CurrentSession> {
    return this.entry.enter(request, response, await this.alone.run(originOf(request), input));
  }

  /** The sign-in that waits in this browser. */
  @Get('pending')
  @Public(SECOND)
  async waiting(@Req() request: Request): Promise<PendingSignIn> {
    return pendingView(await this.pending.find(pendingOf(request), originOf(request)));
  }

  /** Second step: a code of the authenticator app. */
  @Post('second-factor/totp')
  @HttpCode(200)
  @Public(SECOND)
  async totp(
    @Body() input: TotpCodeDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CurrentSession> {
    const signedIn = await this.second.totp(pendingOf(request), originOf(request), input.code);
    return this.entry.enter(request, response, signedIn);
  }

  /** Second step: a recovery code, which is used up. */
  @Post('second-factor/recovery-code')
  @HttpCode(200)
  @Public(SECOND)
  async recoveryCode(
    @Body() input: RecoveryCodeDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CurrentSession> {
    const signedIn = await this.second.recoveryCode(pendingOf(request), originOf(request), input.code);
    return this.entry.enter(request, response, signedIn);
  }

  /** Second step: what one of the person's passkeys is to sign. */
  @Post('second-factor/passkey/options')
  @HttpCode(200)
  @Public(SECOND)
  secondPasskeyOptions(@Req() request: Request): Promise<PasskeyRequestOptions> {
    return this.second.passkeyOptions(pendingOf(request), originOf(request));
  }

  /** Second step: a passkey. */
  @Post('second-factor/passkey')
  @HttpCode(200)
  @Public(SECOND)
  async secondPasskey(
    @Body() input: PasskeyAssertionDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CurrentSession> {
    const signedIn = await this.second.passkey(pendingOf(request), originOf(request), input);
    return this.entry.enter(request, response, signedIn);
  }

  /** For people who need a second factor and have none: a secret for an authenticator app. */
  @Post('enrolment/totp')
  @HttpCode(200)
  @Public(SECOND)
  beginTotp(@Req() request: Request): Promise<TotpEnrolment> {
    return this.enrolment.beginTotp(pendingOf(request), originOf(request));
  }

  /** Likewise: its first code, which signs in. */
  @Post('enrolment/totp/confirm')
  @HttpCode(200)
  @Public(SECOND)
  async confirmTotp(
    @Body() input: TotpCodeDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnrolledSignIn> {
    const enrolled = await this.enrolment.confirmTotp(pendingOf(request), originOf(request), input.code);
    return this.entered(request, response, enrolled);
  }

  /** Likewise: what the browser is to create. */
  @Post('enrolment/passkey/options')
  @HttpCode(200)
  @Public(SECOND)
  newPasskeyOptions(@Req() request: Request): Promise<PasskeyCreationOptions> {
    return this.enrolment.passkeyOptions(pendingOf(request), originOf(request));
  }

  /** Likewise: the first passkey, which signs in. */
  @Post('enrolment/passkey')
  @HttpCode(200)
  @Public(SECOND)
  async newPasskey(
    @Body() input: AddPasskeyDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnrolledSignIn> {
    const enrolled = await this.enrolment.addPasskey(pendingOf(request), originOf(request), input);
    return this.entered(request, response, enrolled);
  }

  private async entered(
    request: Request,
    response: Response,
    { signedIn, recoveryCodes }: Enrolled,
  ): Promise<EnrolledSignIn> {
    return { session: await this.entry.enter(request, response, signedIn), recoveryCodes };
  }
}
