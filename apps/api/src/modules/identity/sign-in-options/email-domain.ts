import { domainToASCII } from 'node:url';

/** The domain of an e-mail address, lower case and ASCII (RFC 5890); null when there is none. */
export function emailDomain(email: string): string | null {
  const at = email.lastIndexOf('@');
  const domain = at < 1 ? '' : domainToASCII(email.slice(at + 1).trim());
  return domain === '' ? null : domain.toLowerCase();
}
