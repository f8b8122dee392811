import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** Algorithms of `Upload-Checksum`; tus demands sha1, which proves nothing but that a line was good. */
export const CHECKSUMS = ['sha256', 'sha1'] as const;

export interface UploadChecksum {
  readonly algorithm: (typeof CHECKSUMS)[number];
  readonly digest: Buffer;
}

/** Reads `Upload-Checksum` (tus 1.0.0); null without it. Throws VALIDATION. */
export function readChecksum(header: string | undefined): UploadChecksum | null {
  if (header === undefined) return null;
  const [name, value = '', ...more] = header.split(' ');
  const algorithm = CHECKSUMS.find((known) => known === name);
  if (!algorithm || more.length > 0 || !/^[A-Za-z0-9+/]{1,100}={0,2}$/.test(value))
    throw new DomainError('VALIDATION', { fields: ['Upload-Checksum:isValid'] });
  return { algorithm, digest: Buffer.from(value, 'base64') };
}

/** Throws CHECKSUM_MISMATCH. */
export function assertChecksum({ algorithm, digest }: UploadChecksum, bytes: Buffer): void {
  const actual = createHash(algorithm).update(bytes).digest();
  if (digest.length !== actual.length || !timingSafeEqual(digest, actual))
    throw new DomainError('CHECKSUM_MISMATCH');
}
