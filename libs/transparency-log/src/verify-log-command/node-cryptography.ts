import { createPublicKey, hash, verify } from 'node:crypto';
import type { Cryptography } from '../index.js';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), without the key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** What a verifier needs, as Node.js has it. */
export const NODE_CRYPTOGRAPHY: Cryptography = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  ed25519: (publicKey, text, signature) => {
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
    return verify(null, text, key, signature);
  },
};
