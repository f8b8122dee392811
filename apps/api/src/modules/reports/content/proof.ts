import { createPublicKey, verify } from 'node:crypto';
import type { Proof } from './report-content.js';
import type { SignedFact } from './report-facts.repository.js';

/** What it means that bytes read now have this hash, given what was signed of them when they came. */
export function proofOf(sha256: string, expected: string, signed: SignedFact | null): Proof {
  if (sha256 !== expected) return 'altered';
  if (!signed) return 'unsigned';
  const key = createPublicKey({ key: signed.publicKey, format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(signed.statement, 'utf8'), key, signed.signature)) return 'altered';
  const { sha256: said, hashedBy } = JSON.parse(signed.statement) as Partial<Record<string, unknown>>;
  if (said !== sha256) return 'altered';
  return hashedBy === 'device' ? 'device' : 'server';
}
