import { domainToASCII, domainToUnicode } from 'node:url';
import { LIMITS } from '@rinjo/contract';

/** A label of a host name (RFC 1123): letters, digits and hyphens inside. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A domain as it is kept and compared: lower case, ASCII (RFC 5890), without a dot at the end. Null for what is no domain
 * of the internet: a single label, an address, anything with other characters.
 */
export function normalDomain(input: string): string | null {
  // What begins a port, a path or a query would be cut off without a word.
  if (/[^\p{L}\p{M}\p{N}.。．｡-]/u.test(input.trim())) return null;
  const ascii = domainToASCII(input.trim().replace(/\.$/, '')).toLowerCase();
  const labels = ascii.split('.');
  const fits = ascii.length > 0 && ascii.length <= LIMITS.domainName && labels.length >= 2;
  // A last label of digits is an IPv4 address in disguise.
  return fits && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
    ? ascii
    : null;
}

/** As people write it. */
export const writtenDomain = (domain: string): string => domainToUnicode(domain) || domain;
