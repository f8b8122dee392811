import { HASH_BYTES } from './sha256.js';
import { fromBase64, toBase64 } from './signed-note.js';

/** What a log says it was at a moment: so many entries, with this root. https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  /** Whose log: host and path, without a scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** RFC 3339, UTC: when it was signed. An extension line. */
  readonly at: string;
}

const AT = 'at ';

/** The text that is signed. */
export function checkpointText({ origin, size, root, at }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n${AT}${at}\n`;
}

/** Throws RangeError for what is not a checkpoint. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...extensions] = text.split('\n');
  const at = extensions.find((line) => line.startsWith(AT))?.slice(AT.length);
  if (!origin || size === undefined || root === undefined || at === undefined)
    throw new RangeError('Not a checkpoint');
  if (!/^(0|[1-9]\d{0,15})$/.test(size)) throw new RangeError('A checkpoint without a size');
  if (Number.isNaN(Date.parse(at))) throw new RangeError('A checkpoint without a time');
  const hash = fromBase64(root);
  if (hash.length !== HASH_BYTES) throw new RangeError('A checkpoint without a root');
  return { origin, size: Number(size), root: hash, at };
}
