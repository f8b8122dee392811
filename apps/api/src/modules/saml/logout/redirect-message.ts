import { createSign, createVerify } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { refuse } from './logout-refused.js';

/** A message of the Redirect binding as it arrived: its signature is of these octets and no others. */
export interface RedirectMessage {
  readonly kind: 'SAMLRequest' | 'SAMLResponse';
  /** Base64 of the deflated message. */
  readonly message: string;
  readonly relayState: string | null;
  readonly signedOctets: string;
  readonly hash: 'RSA-SHA256' | 'RSA-SHA512';
  readonly signature: Buffer;
}

const KNOWN = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'];
const MAX_QUERY = 64 * 1024;
/** Of the inflated message: a small query may stand for a very large one. */
const MAX_INFLATED = 64 * 1024;
/** SAML bindings 3.4.3 says 80; identity providers are generous. */
const MAX_RELAY_STATE = 512;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const HASHES: Readonly<Record<string, RedirectMessage['hash']>> = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'RSA-SHA256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'RSA-SHA512',
};
const SIGNED_WITH = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/**
 * Reads the query as it came, without what follows from somebody else's decoding: known parameters, each once, always signed
 * (SAML bindings 3.4.4.1). Nothing is inflated yet. Throws LogoutRefused. Security design 2.7.
 */
export function readRedirectQuery(query: string): RedirectMessage {
  if (query.length > MAX_QUERY) refuse('too_large');
  const raw = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (!KNOWN.includes(name) || raw.has(name)) refuse('malformed_query');
    raw.set(name, at < 0 ? '' : part.slice(at + 1));
  }
  const kind = raw.has('SAMLRequest') ? 'SAMLRequest' : 'SAMLResponse';
  if (raw.has('SAMLRequest') === raw.has('SAMLResponse')) refuse('malformed_query');
  const [sigAlg, signature] = [decoded(raw.get('SigAlg')), decoded(raw.get('Signature'))];
  if (sigAlg === null || signature === null) return refuse('unsigned');
  const relayState = decoded(raw.get('RelayState'));
  if (relayState !== null && relayState.length > MAX_RELAY_STATE) refuse('malformed_query');
  return {
    kind,
    relayState,
    message: base64(decoded(raw.get(kind)) ?? ''),
    signedOctets: [kind, 'RelayState', 'SigAlg']
      .flatMap((name) => (raw.has(name) ? [`${name}=${raw.get(name) ?? ''}`] : []))
      .join('&'),
    hash: HASHES[sigAlg] ?? refuse('refused_algorithm'),
    signature: Buffer.from(base64(signature), 'base64'),
  };
}

/** Whether the key of one of these certificates (PEM) has signed the octets. */
export const isSignedBy = (
  { signedOctets, hash, signature }: RedirectMessage,
  certificates: readonly string[],
): boolean =>
  certificates.some((certificate) => createVerify(hash).update(signedOctets).verify(certificate, signature));

/** The message as text, of at most 64 KB. Throws LogoutRefused. */
export function inflated({ message }: RedirectMessage): string {
  let bytes: Buffer;
  try {
    bytes = inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: MAX_INFLATED });
  } catch (cause) {
    return refuse('not_inflatable', cause);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return refuse('malformed_xml', cause);
  }
}

export interface OutgoingMessage {
  readonly kind: RedirectMessage['kind'];
  readonly xml: string;
  readonly relayState: string | null;
  /** PEM. */
  readonly privateKey: string;
}

/** The address that takes a signed message of ours to an identity provider. */
export function redirectTo(url: string, { kind, xml, relayState, privateKey }: OutgoingMessage): string {
  const message = deflateRawSync(Buffer.from(xml, 'utf8')).toString('base64');
  const octets = [
    `${kind}=${encodeURIComponent(message)}`,
    ...(relayState === null ? [] : [`RelayState=${encodeURIComponent(relayState)}`]),
    `SigAlg=${encodeURIComponent(SIGNED_WITH)}`,
  ].join('&');
  const signature = createSign('RSA-SHA256').update(octets).sign(privateKey, 'base64');
  return `${url}${url.includes('?') ? '&' : '?'}${octets}&Signature=${encodeURIComponent(signature)}`;
}

/** Form decoding (a plus is a space); null when it is not there. */
function decoded(value: string | undefined): string | null {
  if (value === undefined) return null;
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch (cause) {
    return refuse('malformed_query', cause);
  }
}

/** Some encoders break lines, and a plus that was not escaped has become a space. */
function base64(value: string): string {
  const text = value.replace(/[\r\n]/g, '').replaceAll(' ', '+');
  return text !== '' && BASE64.test(text) ? text : refuse('malformed_query');
}
