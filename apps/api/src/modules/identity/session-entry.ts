import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type CurrentSession, LIMITS } from '@rinjo/contract';
import { originOf } from '../../platform/http/request-context.js';
import { clearCookie, PENDING_COOKIE, readCookie, SESSION_COOKIE, setCookie } from './cookies.js';
import type { SignedIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** Lets a browser into the session that was opened for it: sets its cookie; the session of the one that came along ends. */
@Injectable()
export class SessionEntry {
  constructor(private readonly signOut: SignOut) {}

  async enter(request: Request, response: Response, { secret, current }: SignedIn): Promise<CurrentSession> {
    await this.signOut.run(readCookie(request, SESSION_COOKIE), originOf(request));
    setCookie(response, SESSION_COOKIE, secret, LIMITS.sessionAbsoluteS);
    if (readCookie(request, PENDING_COOKIE) !== null) clearCookie(response, PENDING_COOKIE);
    return current;
  }
}
