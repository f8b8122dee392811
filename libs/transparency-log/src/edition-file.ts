import { parsedEntryLine, type EntryLine } from './log-file.js';

/** Where an edition stands in the log of its installation. */
export interface EditionProof {
  readonly entry: EntryLine;
  /** Base64, from below. */
  readonly path: readonly string[];
  /** The checkpoint, as a signed note. */
  readonly note: string;
  /** Ed25519 keys of the log, 32 bytes each, base64. Whoever does not know them from elsewhere believes the file. */
  readonly keys: readonly string[];
}

/** An edition of the check sheet as it is taken away: what was signed, byte for byte, and its proof. */
export interface EditionFile {
  readonly text: string;
  /** Of the text, in hexadecimal. */
  readonly sha256: string;
  /** Ed25519, base64. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
  /** Null: the log has not taken it yet. */
  readonly proof: EditionProof | null;
}

/** Throws RangeError for what is none. */
export function parseEditionFile(content: string): EditionFile {
  const file = recordOf(content);
  const { text, sha256, signature, publicKey, proof } = file;
  if (
    typeof text !== 'string' ||
    typeof sha256 !== 'string' ||
    typeof signature !== 'string' ||
    typeof publicKey !== 'string'
  )
    throw new RangeError('Not an edition');
  return { text, sha256, signature, publicKey, proof: isRecord(proof) ? proofOf(proof) : null };
}

function proofOf({ entry, path, note, keys }: Record<string, unknown>): EditionProof {
  if (!isRecord(entry) || !isTexts(path) || !isTexts(keys) || typeof note !== 'string')
    throw new RangeError('Not the proof of an edition');
  return { entry: parsedEntryLine(entry), path, note, keys };
}

function recordOf(content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    if (isRecord(value)) return value;
  } catch {
    // said below
  }
  throw new RangeError('Not an edition');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
