import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { proofOf } from './proof.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const HASH = 'a'.repeat(64);
const signed = (statement: string) => ({
  statement,
  signature: sign(null, Buffer.from(statement, 'utf8'), privateKey),
  publicKey: publicKey.export({ format: 'der', type: 'spki' }),
});

it('says who computed the hash that the bytes still have', () => {
  expect(proofOf(HASH, HASH, signed(JSON.stringify({ sha256: HASH, hashedBy: 'device' })))).toBe('device');
  expect(proofOf(HASH, HASH, signed(JSON.stringify({ sha256: HASH, hashedBy: 'server' })))).toBe('server');
  expect(proofOf(HASH, HASH, null)).toBe('unsigned');
});

it('takes nothing for unaltered that is not what was signed', () => {
  const good = signed(JSON.stringify({ sha256: HASH, hashedBy: 'device' }));
  expect(proofOf('b'.repeat(64), HASH, good)).toBe('altered');
  expect(proofOf(HASH, HASH, { ...good, statement: good.statement.replace('device', 'server') })).toBe(
    'altered',
  );
  expect(proofOf(HASH, HASH, signed(JSON.stringify({ sha256: 'b'.repeat(64), hashedBy: 'device' })))).toBe(
    'altered',
  );
});
