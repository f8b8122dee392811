import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { newSecret } from '../../../platform/crypto/secret-token.js';

/** A response must come back in the browser that the sign-in began in. The ACS is a cross-site POST: `None` alone arrives there. */
const COOKIE = '__Host-saml';
const LIFETIME_S = 600;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export function readBinding(request: Request): string | null {
  const header = request.headers.cookie;
  const value = header === undefined ? undefined : parseCookie(header)[COOKIE];
  return value !== undefined && SECRET.test(value) ? value : null;
}

/** The browser's secret, a new one where it has none: two tabs may sign in at the same time. */
export function bindBrowser(request: Request, response: Response): string {
  const secret = readBinding(request) ?? newSecret();
  setBinding(response, secret, LIFETIME_S);
  return secret;
}

export function clearBinding(response: Response): void {
  setBinding(response, '', 0);
}

function setBinding(response: Response, value: string, maxAge: number): void {
  const flags = { path: '/', secure: true, httpOnly: true, sameSite: 'none' } as const;
  response.append('Set-Cookie', stringifySetCookie({ name: COOKIE, value, maxAge, ...flags }));
}
