import type { IncomingHttpHeaders } from 'node:http';

const BEARER = /^Bearer +(\S{1,512}) *$/i;

/**
 * What follows `Authorization: Bearer` (RFC 6750, section 2.1); null without such a header, empty when it is malformed. No
 * page of another site can make a browser send it without being allowed to: such a request needs no other proof of where
 * it comes from, and its cookies count for nothing.
 */
export function bearerOf({ authorization }: Pick<IncomingHttpHeaders, 'authorization'>): string | null {
  if (authorization === undefined || !/^Bearer(?: |$)/i.test(authorization)) return null;
  return BEARER.exec(authorization)?.[1] ?? '';
}
