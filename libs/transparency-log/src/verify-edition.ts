import { fromHex, toHex } from './bytes.js';
import { parseCheckpoint } from './checkpoint.js';
import { type EditionFile, type EditionProof, parseEditionFile } from './edition-file.js';
import { commitsTo, entryHash } from './log-entry.js';
import { includes } from './proofs.js';
import { fromBase64, isSignedBy, parseNote } from './signed-note.js';
import type { Cryptography } from './verify-log.js';

/** What an entry of the log of an installation says when an edition was printed. */
export const EDITION_ACTION = 'sheet.edition';

/** What a verification of an edition can find. */
export type EditionFault =
  | 'unreadable'
  | 'hash' // the text is not what its hash says
  | 'signature' // the text is not what was signed
  | 'unlogged' // the file has no proof: it was taken before the log had the edition
  | 'entry' // the entry of the log is of another edition, or says something else
  | 'checkpoint' // no believed key has signed the checkpoint
  | 'inclusion'; // the entry is not in the log that was signed

export interface EditionReport {
  /** Null for what is no edition. */
  readonly sha256: string | null;
  readonly number: number | null;
  readonly installation: string | null;
  readonly madeAt: string | null;
  /** Whose log it is in, how many entries that had, and when it was signed. */
  readonly log: { readonly origin: string; readonly size: number; readonly at: string } | null;
  readonly faults: readonly EditionFault[];
}

const KEY_BYTES = 32;
const utf8 = new TextEncoder();
const NOTHING: EditionReport = {
  ...{ sha256: null, number: null, installation: null, madeAt: null, log: null, faults: ['unreadable'] },
};

/** Verifies an edition by its file alone. @param keys keys of the log that are known from elsewhere; none: those of the file are believed */
export function verifyEdition(
  cryptography: Cryptography,
  content: string,
  keys: readonly Uint8Array[],
): EditionReport {
  let file: EditionFile;
  try {
    file = parseEditionFile(content);
    const faults = faultsOf(cryptography, file);
    const logged = file.proof
      ? logOf(cryptography, file, file.proof, keys)
      : { faults: ['unlogged' as const], log: null };
    return { ...saidOf(file), log: logged.log, faults: [...faults, ...logged.faults] };
  } catch (cause) {
    if (cause instanceof RangeError) return NOTHING;
    throw cause;
  }
}

function faultsOf({ sha256, ed25519 }: Cryptography, file: EditionFile): EditionFault[] {
  const text = utf8.encode(file.text);
  // The last 32 bytes of a SubjectPublicKeyInfo of Ed25519 are the key (RFC 8410).
  const key = fromBase64(file.publicKey).slice(-KEY_BYTES);
  return [
    ...(toHex(sha256(text)) === file.sha256 ? [] : ['hash' as const]),
    ...(ed25519(key, text, fromBase64(file.signature)) ? [] : ['signature' as const]),
  ];
}

function logOf(
  { sha256, ed25519 }: Cryptography,
  file: EditionFile,
  { entry, path, note, keys: named }: EditionProof,
  known: readonly Uint8Array[],
): Pick<EditionReport, 'log' | 'faults'> {
  const signed = parseNote(note);
  const checkpoint = parseCheckpoint(signed.text);
  const { origin: name, size, root, at } = checkpoint;
  const believed = known.length > 0 ? known : named.map(fromBase64);
  const inclusion = { leaf: entry.seq - 1, leafHash: entryHash(sha256, entry), size, root };
  const says =
    entry.action === EDITION_ACTION &&
    entry.salt !== undefined &&
    entry.payload?.['sha256'] === file.sha256 &&
    commitsTo(sha256, fromHex(entry.c), fromHex(entry.salt), entry.payload);
  return {
    log: { origin: name, size, at },
    faults: [
      ...(says ? [] : ['entry' as const]),
      ...(believed.some((publicKey) => isSignedBy(sha256, ed25519, signed, { name, publicKey }))
        ? []
        : ['checkpoint' as const]),
      ...(includes(sha256, inclusion, path.map(fromBase64)) ? [] : ['inclusion' as const]),
    ],
  };
}

function saidOf({
  text,
  sha256,
}: EditionFile): Pick<EditionReport, 'sha256' | 'number' | 'installation' | 'madeAt'> {
  const said: unknown = parsed(text);
  const of = typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : {};
  const words = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const number = typeof of['edition'] === 'number' ? of['edition'] : null;
  return { sha256, number, installation: words(of['installation']), madeAt: words(of['madeAt']) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('Not an edition');
  }
}
