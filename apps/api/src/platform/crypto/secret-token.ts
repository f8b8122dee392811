import { createHash, randomBytes } from 'node:crypto';

/** A new 256-bit secret, base64url. Shown once; only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a secret, as it is stored. A plain hash suffices: the secret has 256 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}
