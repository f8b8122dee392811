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

/** A scheme and the one port that it may go to. */
export interface Way {
  readonly scheme: string;
  readonly port: string;
}

const HTTPS: Way = { scheme: 'https:', port: '443' };

/**
 * Decides about a URL before any name is resolved: https on port 443, or another way on its port, without credentials, and not the literal address of
 * something inside. `URL` has brought every notation of IPv4 (hexadecimal, octal, one number) into the usual one.
 * Throws OUTGOING_REFUSED with a `RefusedTarget`.
 */
export function outgoingTarget(text: string, allowed: ReadonlySet<string>, way: Way = HTTPS): OutgoingTarget {
  const url = URL.canParse(text) ? new URL(text) : refuse('url');
  if (url.username !== '' || url.password !== '') refuse('credentials');
  const port = url.port || (url.protocol === way.scheme ? way.port : DEFAULT_PORTS[url.protocol]);
  if (port === undefined) refuse('scheme');
  if (way.scheme !== HTTPS.scheme && url.protocol !== way.scheme) refuse('scheme');
  if (allowed.has(`${url.hostname}:${port}`)) return { url, open: true };
  if (url.protocol !== way.scheme) refuse('scheme');
  if (port !== way.port) refuse('port');
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) refuse('address');
  return { url, open: false };
}

/** Scheme and host of an address for the log: receivers keep secrets in paths and queries. */
export function withoutSecrets(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function refuse(reason: RefusedTarget): never {
  throw new DomainError('OUTGOING_REFUSED', { reason });
}
