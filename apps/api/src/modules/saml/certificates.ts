import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateView } from '@rinjo/contract';

export const fingerprintOf = (der: Buffer): string => createHash('sha256').update(der).digest('hex');

/** Throws when these bytes are no certificate. */
export function certificateView(der: Buffer): CertificateView {
  const certificate = new X509Certificate(der);
  return {
    fingerprint: fingerprintOf(der),
    subject: certificate.subject.replaceAll('\n', ', '),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
  };
}

/** RFC 7468. */
export const pemOf = (der: Buffer): string => new X509Certificate(der).toString();
