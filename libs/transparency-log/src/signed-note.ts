import { joined } from './bytes.js';
import type { Sha256 } from './sha256.js';

/** A text and who signed it. https://c2sp.org/signed-note */
export interface SignedNote {
  /** Ends in a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** Tells the keys of one name apart: 4 bytes. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** Who signs, and with which Ed25519 key (RFC 8032: 32 bytes). */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

export type Ed25519Verify = (publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array) => boolean;

const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const DASH = '\u2014';
const utf8 = new TextEncoder();

/** SHA-256(name || 0x0A || 0x01 || public key), its first 4 bytes. */
export function noteKeyId(sha256: Sha256, { name, publicKey }: NoteKey): Uint8Array {
  const algorithm = new Uint8Array([0x0a, ED25519]);
  return sha256(joined(utf8.encode(name), algorithm, publicKey)).slice(0, KEY_ID_BYTES);
}

/** The note as it is published. */
export function noteText({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `${DASH} ${name} ${toBase64(joined(keyId, signature))}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** Throws RangeError for what is not a note. */
export function parseNote(note: string): SignedNote {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new RangeError('Not a signed note');
  const lines = note.slice(split + 2, -1).split('\n');
  return { text: note.slice(0, split + 1), signatures: lines.map(signatureOf) };
}

function signatureOf(line: string): NoteSignature {
  const match = new RegExp(`^${DASH} ([^ +]+) ([A-Za-z0-9+/]+={0,2})$`).exec(line);
  const [, name, encoded] = match ?? [];
  if (name === undefined || encoded === undefined) throw new RangeError('Not the line of a signature');
  const bytes = fromBase64(encoded);
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Whether the key has signed the note. */
export function isSignedBy(
  sha256: Sha256,
  verify: Ed25519Verify,
  { text, signatures }: SignedNote,
  key: NoteKey,
): boolean {
  const id = toBase64(noteKeyId(sha256, key));
  return signatures.some(
    ({ name, keyId, signature }) =>
      name === key.name && toBase64(keyId) === id && verify(key.publicKey, utf8.encode(text), signature),
  );
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Throws RangeError. */
export function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    throw new RangeError('Not base64');
  }
}
