import { createHash, generateKeyPairSync, randomBytes, sign, verify, createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  checkpointText,
  commitmentTo,
  EDITION_ACTION,
  type EditionFile,
  entryHash,
  type LogEntry,
  MerkleAccumulator,
  leafHash,
  noteKeyId,
  noteText,
  inclusionPath,
  proofOf,
  toBase64,
  verifyEdition,
} from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const ed25519 = (publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    text,
    createPublicKey({ key: Buffer.concat([PREFIX, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );
const CRYPTOGRAPHY = { sha256, ed25519 };
const [editionKey, logKey] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const rawOf = ({ publicKey }: typeof logKey): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);

/** An edition as the third of five entries. */
function edition(): EditionFile {
  const text = JSON.stringify({
    edition: 7,
    installation: 'https://rinjo.test',
    madeAt: '2026-11-27T00:00:00.000Z',
  });
  const hash = Buffer.from(sha256(Buffer.from(text))).toString('hex');
  const salt = randomBytes(32);
  const payload = { number: 7, sha256: hash };
  const entry: LogEntry = {
    ...{ tenant: 'x', seq: 3, at: '2026-11-27T00:00:00.000Z', action: EDITION_ACTION, outcome: 'ok' },
    ...{ actorId: null, c: Buffer.from(commitmentTo(sha256, salt, payload)).toString('hex') },
  };
  const leaves = [1, 2, 3, 4, 5].map((n) =>
    n === 3 ? entryHash(sha256, entry) : leafHash(sha256, Buffer.from([n])),
  );
  const rootOf = (some: readonly Uint8Array[]): Uint8Array => {
    const tree = new MerkleAccumulator(sha256);
    for (const leaf of some) tree.append(leaf);
    return tree.root();
  };
  const path = proofOf(sha256, inclusionPath(2, 5), ({ level, index }) =>
    rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
  const name = 'rinjo.test/installation';
  const signed = checkpointText({
    origin: name,
    size: 5,
    root: rootOf(leaves),
    at: '2026-11-27T00:01:00.000Z',
  });
  const signature = {
    ...{ name, keyId: noteKeyId(sha256, { name, publicKey: rawOf(logKey) }) },
    signature: sign(null, Buffer.from(signed), logKey.privateKey),
  };
  return {
    ...{
      text,
      sha256: hash,
      signature: sign(null, Buffer.from(text), editionKey.privateKey).toString('base64'),
    },
    publicKey: editionKey.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    proof: {
      entry: { kind: 'entry', ...entry, salt: salt.toString('hex'), payload },
      path: path.map(toBase64),
      note: noteText({ text: signed, signatures: [signature] }),
      keys: [rawOf(logKey).toString('base64')],
    },
  };
}

const faults = (file: unknown, keys: readonly Uint8Array[] = []): readonly string[] =>
  verifyEdition(CRYPTOGRAPHY, JSON.stringify(file), keys).faults;

describe('an edition', () => {
  it('verifies by its file alone, and says what it is', () => {
    expect(verifyEdition(CRYPTOGRAPHY, JSON.stringify(edition()), [rawOf(logKey)])).toMatchObject({
      ...{ number: 7, installation: 'https://rinjo.test', faults: [] },
      log: { origin: 'rinjo.test/installation', size: 5 },
    });
  });

  it('does not with another text, signature, entry, path or key', () => {
    const file = edition();
    const { proof } = file;
    if (!proof) throw new Error('It has a proof');
    expect(faults({ ...file, text: file.text.replace('7', '8') })).toEqual(['hash', 'signature']);
    expect(faults({ ...file, proof: null })).toEqual(['unlogged']);
    expect(faults({ ...file, sha256: 'ab'.repeat(32) })).toEqual(['hash', 'entry']);
    expect(faults({ ...file, proof: { ...proof, entry: { ...proof.entry, seq: 2 } } })).toEqual([
      'inclusion',
    ]);
    expect(faults({ ...file, proof: { ...proof, path: proof.path.slice(1) } })).toEqual(['inclusion']);
    expect(faults(file, [rawOf(editionKey)])).toEqual(['checkpoint']);
  });

  it('is told from what is none', () => {
    for (const none of ['', '{}', '[]', 'x', '{"text":"x","sha256":"","signature":"","publicKey":"!"}'])
      expect(verifyEdition(CRYPTOGRAPHY, none, []).faults).toEqual(['unreadable']);
  });
});
