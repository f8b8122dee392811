import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  type CurrentSession,
  LIMITS,
  type SessionId,
  type SessionView,
  type SignInAnswer,
  type SignedOut,
} from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Public, Require, WhileCancelled } from '../../platform/access/require.decorator.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { originOf } from '../../platform/http/request-context.js';
import { clearCookie, PENDING_COOKIE, readCookie, SESSION_COOKIE, setCookie } from './cookies.js';
import { CurrentSessionReader } from './current-session.js';
import { OwnSessions } from './own-sessions.js';
import { SessionEntry } from './session-entry.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInUseCase } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly signInUseCase: SignInUseCase,
    private readonly signOutUseCase: SignOut,
    private readonly tenantDb: TenantDb,
    private readonly reader: CurrentSessionReader,
    private readonly own: OwnSessions,
    private readonly entry: SessionEntry,
  ) {}

  /**
   * Signs in and sets the session cookie; the session of a cookie that came along ends. Where a second factor is needed,
   * the answer says which, and another cookie stands for this step.
   */
  @Post('sign-in')
  @HttpCode(200)
  @Public('Nobody is signed in before signing in')
  async signIn(
    @Body() input: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    const answer = await this.signInUseCase.run(input, originOf(request));
    if (answer.kind === 'session') return this.entry.enter(request, response, answer.signedIn);
    setCookie(response, PENDING_COOKIE, answer.secret, LIMITS.pendingSignInS);
    return answer.pending;
  }

  /** Ends the session, if there is one. `continueTo` is where to sign out of the identity provider as well. */
  @Post('sign-out')
  @HttpCode(200)
  @Public('Signing out twice is harmless')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const signedOut = await this.signOutUseCase.run(readCookie(request, SESSION_COOKIE), originOf(request));
    clearCookie(response, SESSION_COOKIE);
    return signedOut;
  }

  /** Who is signed in and what they may do. */
  @Get('session')
  @Require('session:read')
  current(@Caller() principal: Principal): Promise<CurrentSession> {
    return this.tenantDb.run(principal, (tx) => this.reader.read(tx));
  }

  /** Where the caller is signed in, the latest used first. */
  @Get('sessions')
  @Require('session:read')
  list(@Caller() principal: Principal): Promise<SessionView[]> {
    return this.own.list(principal);
  }

  /** Signs the caller out somewhere; sockets of that session close. */
  @Delete('sessions/:sessionId')
  @WhileCancelled('Signing out somewhere else')
  @HttpCode(204)
  @Require('session:revoke')
  revoke(@Caller() principal: Principal, @Param('sessionId', IdPipe) id: SessionId): Promise<void> {
    return this.own.revoke(principal, id);
  }
}
