import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  OPERATOR_LIMITS,
  type OperatorSession,
  type OperatorSessionId,
  type OperatorSessionView,
  type OperatorSetup,
} from '@rinjo/contract';
import { CallingOperator } from '../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { ForOperators, Public } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { originOf } from '../../../platform/http/request-context.js';
import { clearCookie, OPERATOR_COOKIE, setCookie } from '../../identity/index.js';
import { OperatorSetupLinkDto, OperatorSignInDto, SetUpOperatorDto } from './operator-accounts.dto.js';
import { OperatorSessions } from './operator-sessions.js';
import { OperatorSetupUseCase } from './operator-setup.js';
import { OperatorSignInUseCase } from './operator-sign-in.js';

@Controller('operator')
export class OperatorAccountsController {
  constructor(
    private readonly signInUseCase: OperatorSignInUseCase,
    private readonly setupUseCase: OperatorSetupUseCase,
    private readonly sessions: OperatorSessions,
  ) {}

  /** Shows what an operator sets up with the link of the command line. */
  @Post('setup/begin')
  @HttpCode(200)
  @Public('The link of the command line is the proof')
  beginSetup(@Body() { token }: OperatorSetupLinkDto): Promise<OperatorSetup> {
    return this.setupUseCase.begin(token);
  }

  /** Sets password and authenticator app of an operator; the link is used up. */
  @Post('setup')
  @HttpCode(204)
  @Public('The link of the command line is the proof')
  setUp(@Body() input: SetUpOperatorDto): Promise<void> {
    return this.setupUseCase.run(input);
  }

  /** Signs an operator of the installation in, with both factors at once. */
  @Post('sign-in')
  @HttpCode(200)
  @Public('Nobody is signed in before signing in')
  async signIn(
    @Body() input: OperatorSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OperatorSession> {
    const { secret, session } = await this.signInUseCase.run(input, originOf(request));
    await this.sessions.signOut(request);
    setCookie(response, OPERATOR_COOKIE, secret, OPERATOR_LIMITS.sessionAbsoluteS);
    return session;
  }

  /** Ends the session of an operator, if there is one. */
  @Post('sign-out')
  @HttpCode(204)
  @Public('Signing out twice is harmless')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(request);
    clearCookie(response, OPERATOR_COOKIE);
  }

  /** Which operator is signed in. */
  @Get('session')
  @ForOperators()
  current(@CallingOperator() operator: OperatorCaller): Promise<OperatorSession> {
    return this.sessions.current(operator);
  }

  /** Where the operator is signed in, the latest used first. */
  @Get('sessions')
  @ForOperators()
  list(@CallingOperator() operator: OperatorCaller): Promise<OperatorSessionView[]> {
    return this.sessions.list(operator);
  }

  /** Signs the operator out somewhere. */
  @Delete('sessions/:operatorSessionId')
  @HttpCode(204)
  @ForOperators()
  revoke(
    @CallingOperator() operator: OperatorCaller,
    @Param('operatorSessionId', IdPipe) id: OperatorSessionId,
  ): Promise<void> {
    return this.sessions.revoke(operator, id);
  }
}
