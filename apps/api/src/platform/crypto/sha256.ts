import { hash } from 'node:crypto';

/** SHA-256 of bytes in memory: 32 bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
