import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign } from 'node:crypto';
import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { NODE_CRYPTOGRAPHY } from './verify-log-command/node-cryptography.js';
import { isSignedBy, noteKeyId, noteText, parseNote } from './signed-note.js';

const { sha256, ed25519 } = NODE_CRYPTOGRAPHY;
/** Bytes before the key in its SubjectPublicKeyInfo. */
const SPKI_BYTES = 12;

const CHECKPOINT = {
  origin: 'rinjo.example/audit/0192',
  size: 21,
  root: sha256(Buffer.from('tree')),
  at: '2026-11-26T12:00:00.000Z',
};

function signed(name = CHECKPOINT.origin) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_BYTES);
  const key = { name, publicKey: new Uint8Array(raw) };
  const text = checkpointText(CHECKPOINT);
  const signature = sign(null, Buffer.from(text), privateKey);
  return { key, note: noteText({ text, signatures: [{ name, keyId: noteKeyId(sha256, key), signature }] }) };
}

describe('checkpoints as signed notes of C2SP', () => {
  it('come back from their text', () => {
    expect(parseCheckpoint(checkpointText(CHECKPOINT))).toMatchObject({
      ...CHECKPOINT,
      root: new Uint8Array(CHECKPOINT.root),
    });
  });

  it('are known by the key that signed them, and by no other', () => {
    const { key, note } = signed();
    expect(isSignedBy(sha256, ed25519, parseNote(note), key)).toBe(true);
    expect(isSignedBy(sha256, ed25519, parseNote(note), signed().key)).toBe(false);
    expect(isSignedBy(sha256, ed25519, parseNote(note.replace('\n21\n', '\n22\n')), key)).toBe(false);
    expect(isSignedBy(sha256, ed25519, parseNote(note), { ...key, name: 'somebody' })).toBe(false);
  });

  /** The example of the specification: the id of a key is of its name, too. */
  it('gives the key of another name another id', () => {
    const { key } = signed();
    expect(noteKeyId(sha256, key)).toHaveLength(4);
    expect(noteKeyId(sha256, { ...key, name: 'other' })).not.toEqual(noteKeyId(sha256, key));
  });

  it.each(['', 'text\n', 'text\n\n', 'text\n\n- name AAAA\n', 'text\n\n\u2014 name ****\n'])(
    'refuses %p as a note',
    (note) => {
      expect(() => parseNote(note)).toThrow(RangeError);
    },
  );

  it.each([
    'origin\n-1\nAA==\nat 2026\n',
    'origin\n1\nAA==\nat 2026-11-26\n',
    'origin\n1\n',
    'o\n01\n\nat x\n',
  ])('refuses %p as a checkpoint', (text) => {
    expect(() => parseCheckpoint(text)).toThrow(RangeError);
  });
});
