import { isIP } from 'node:net';
import { DomainError } from '../errors/domain-error.js';
import { isPublicAddress } from './outgoing-address.js';

export type RefusedTarget = 'url' | 'credentials' | 'scheme' | 'port' | 'address';

/** Where a request may go to. `open`: an allow-listed receiver, whose address does not matter. */
export interface OutgoingTarget {
  readonly url: URL;
  readonly open: boolean;
}

/** The `host:port` pairs of the setting OUTGOING_ALLOWED_HOSTS. */
export const allowedHosts = (setting: string): ReadonlySet<string> =>
  new Set(setting.split(',').flatMap((entry) => (entry.trim() === '' ? [] : [entry.trim().toLowerCase()])));

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Decides about a URL before any name is resolved: https on port 443 without credentials, and not the literal address of
 * something inside. `URL` has brought every notation of IPv4 (hexadecimal, octal, one number) into the usual one.
 * Throws OUTGOING_REFUSED with a `RefusedTarget`.
 */
export function outgoingTarget(text: string, allowed: ReadonlySet<string>): OutgoingTarget {
  const url = URL.canParse(text) ? new URL(text) : refuse('url');
  if (url.username !== '' || url.password !== '') refuse('credentials');
  const port = url.port || DEFAULT_PORTS[url.protocol];
  if (port === undefined) refuse('scheme');
  if (allowed.has(`${url.hostname}:${port}`)) return { url, open: true };
  if (url.protocol !== 'https:') refuse('scheme');
  if (port !== '443') refuse('port');
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) refuse('address');
  return { url, open: false };
}

function refuse(reason: RefusedTarget): never {
  throw new DomainError('OUTGOING_REFUSED', { reason });
}
