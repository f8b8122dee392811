import { parseCookie, stringifySetCookie } from 'cookie';
import type { ShareOpeningId } from '@rinjo/contract';
import type { Response } from 'express';

/** The prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis). */
export const SESSION_COOKIE = '__Host-sid';
export const GUEST_COOKIE = '__Host-guest';
/** Of a sign-in that waits for its second step. */
export const PENDING_COOKIE = '__Host-pending';
/** Of an operator of the installation: no tenant's session, and no tenant's session is one of these. */
export const OPERATOR_COOKIE = '__Host-operator';
/** Of an opened link: each has its own, because several may be open in one browser. */
export const shareCookie = (openingId: ShareOpeningId) => `__Host-share-${openingId.slice(-12)}` as const;
type CookieName =
  | typeof SESSION_COOKIE
  | typeof GUEST_COOKIE
  | typeof PENDING_COOKIE
  | typeof OPERATOR_COOKIE
  | ReturnType<typeof shareCookie>;

/** A secret of newSecret(): 256 bits, base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The secret in a cookie of the request, or null when there is none that we could have set. */
export function readCookie(
  request: { readonly headers: { readonly cookie?: string | undefined } },
  name: CookieName,
): string | null {
  const header = request.headers.cookie;
  const value = header === undefined ? undefined : parseCookie(header)[name];
  return value !== undefined && SECRET.test(value) ? value : null;
}

export function setCookie(response: Response, name: CookieName, secret: string, lifetimeS: number): void {
  const flags = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
  response.append('Set-Cookie', stringifySetCookie({ name, value: secret, maxAge: lifetimeS, ...flags }));
}

export function clearCookie(response: Response, name: CookieName): void {
  setCookie(response, name, '', 0);
}
