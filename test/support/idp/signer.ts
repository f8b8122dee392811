import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A private key and its certificate, both PEM. */
export interface Signer {
  readonly privateKey: string;
  readonly certificate: string;
}

/** A key of its own with a certificate that signs itself; by default 2,048 bits, and good for a year around now. */
export async function makeSigner(
  options: {
    readonly name?: string;
    readonly notBefore?: Date;
    readonly notAfter?: Date;
    readonly bits?: number;
  } = {},
): Promise<Signer> {
  const day = 86_400_000;
  const made = await generate([{ name: 'commonName', value: options.name ?? 'idp.example.test' }], {
    keySize: options.bits ?? 2_048,
    algorithm: 'sha256',
    notBeforeDate: options.notBefore ?? new Date(Date.now() - day),
    notAfterDate: options.notAfter ?? new Date(Date.now() + 365 * day),
  });
  return { privateKey: made.private, certificate: made.cert };
}

/** A certificate as XML carries it: base64 of its DER, in one line. */
export const certificateBody = (pem: string): string => new X509Certificate(pem).raw.toString('base64');

/** As certificates are compared by people: SHA-256 of the DER in lower-case hex. */
export const fingerprintOf = (pem: string): string =>
  new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
