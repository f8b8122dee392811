import { createSign, createVerify } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SIGNATURE } from './names.js';

export type RedirectKind = 'SAMLRequest' | 'SAMLResponse';

export interface RedirectSpec {
  readonly kind: RedirectKind;
  readonly xml: string;
  readonly relayState?: string;
  /** PEM; null sends the message without a signature. */
  readonly privateKey: string | null;
  readonly signatureMethod?: string;
  /** Instead of the deflated message. */
  readonly message?: Buffer;
}

export interface RedirectMessage {
  readonly kind: RedirectKind;
  readonly xml: string;
  readonly relayState: string | null;
  readonly signed: boolean;
  /** Whether the signature over the raw octets is of this certificate. */
  verifies(certificate: string): boolean;
}

const HASHES: Readonly<Record<string, string>> = {
  [SIGNATURE.rsaSha1]: 'sha1',
  [SIGNATURE.rsaSha256]: 'sha256',
  [SIGNATURE.rsaSha512]: 'sha512',
};

/** The query string of a message by the Redirect binding (SAML bindings 3.4.4.1), without a question mark. */
export function redirectQuery(spec: RedirectSpec): string {
  const message = spec.message ?? deflateRawSync(Buffer.from(spec.xml, 'utf8'));
  const parts = [`${spec.kind}=${encodeURIComponent(message.toString('base64'))}`];
  if (spec.relayState !== undefined) parts.push(`RelayState=${encodeURIComponent(spec.relayState)}`);
  if (spec.privateKey === null) return parts.join('&');
  const method = spec.signatureMethod ?? SIGNATURE.rsaSha256;
  parts.push(`SigAlg=${encodeURIComponent(method)}`);
  const signature = createSign(HASHES[method] ?? 'sha256')
    .update(parts.join('&'))
    .sign(spec.privateKey, 'base64');
  return [...parts, `Signature=${encodeURIComponent(signature)}`].join('&');
}

/** The address that a browser is sent to. */
export const redirectTo = (url: string, spec: RedirectSpec): string =>
  `${url}${url.includes('?') ? '&' : '?'}${redirectQuery(spec)}`;

/** Reads a message that was sent to us by the Redirect binding. Throws when there is none. */
export function readRedirect(location: string): RedirectMessage {
  const raw = new Map(
    (location.split('?')[1] ?? '').split('&').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const kind = raw.has('SAMLRequest') ? 'SAMLRequest' : 'SAMLResponse';
  const message = raw.get(kind);
  if (message === undefined) throw new Error(`No SAML message in ${location}`);
  const text = (name: string): string | null => {
    const value = raw.get(name);
    return value === undefined ? null : decodeURIComponent(value.replaceAll('+', ' '));
  };
  const signature = text('Signature');
  return {
    kind,
    xml: inflateRawSync(Buffer.from(decodeURIComponent(message), 'base64')).toString('utf8'),
    relayState: text('RelayState'),
    signed: signature !== null,
    verifies: (certificate) => {
      const octets = [kind, 'RelayState', 'SigAlg']
        .filter((name) => raw.has(name))
        .map((name) => `${name}=${raw.get(name)}`)
        .join('&');
      const hash = HASHES[text('SigAlg') ?? ''];
      if (hash === undefined || signature === null) return false;
      return createVerify(hash).update(octets).verify(certificate, signature, 'base64');
    },
  };
}
