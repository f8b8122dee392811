import { HASH_BYTES, type Sha256 } from './sha256.js';

/** Domain separation of RFC 6962 section 2.1: without it a node could be passed off as a leaf. */
const LEAF = 0x00;
const NODE = 0x01;

/** Hash of a leaf: SHA-256(0x00 || content). RFC 6962 section 2.1. */
export function leafHash(sha256: Sha256, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + content.length);
  bytes[0] = LEAF;
  bytes.set(content, 1);
  return sha256(bytes);
}

/** Hash of two nodes side by side: SHA-256(0x01 || left || right). RFC 6962 section 2.1. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}
