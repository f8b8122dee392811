import { X509Certificate } from 'node:crypto';

/** A certificate that an identity provider signs with. */
export interface IdpCertificate {
  readonly der: Buffer;
  readonly pem: string;
  /** SHA-256 of the DER form, lower-case hexadecimal without separators. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** `no_rsa`: with such a key nothing that we accept is signed. */
export type CertificateReading =
  | { readonly kind: 'certificate'; readonly certificate: IdpCertificate }
  | { readonly kind: 'bad_certificate' | 'weak_key' | 'no_rsa' };

/** Bits of the shortest RSA key that is accepted (NIST SP 800-131A). */
const RSA_BITS = 2_048;

/** Reads the content of ds:X509Certificate: base64 of DER, with line ends anywhere. */
export function readCertificate(base64: string): CertificateReading {
  const body = base64.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]{4,20000}={0,2}$/.test(body)) return { kind: 'bad_certificate' };
  try {
    return certificateOf(Buffer.from(body, 'base64'));
  } catch {
    return { kind: 'bad_certificate' };
  }
}

/** Reads the DER form. Throws when it is none. */
export function certificateOf(der: Buffer): CertificateReading {
  const x509 = new X509Certificate(der);
  const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
  if (asymmetricKeyType !== 'rsa') return { kind: 'no_rsa' };
  if ((asymmetricKeyDetails?.modulusLength ?? 0) < RSA_BITS) return { kind: 'weak_key' };
  const certificate = {
    der: x509.raw,
    pem: x509.toString(),
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    subject: x509.subject.split('\n').join(', ').slice(0, 300),
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
  };
  return { kind: 'certificate', certificate };
}
