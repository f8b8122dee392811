import { createPublicKey, verify } from 'node:crypto';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), without the key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether the key, 32 bytes, has signed this (RFC 8032). */
export function verifyEd25519(publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, text, key, signature);
}
