/** What the command line asks for. */
export interface Asked {
  readonly file: string;
  /** Ed25519 keys in base64. */
  readonly keys: readonly string[];
  /** Files with one signed note each. */
  readonly checkpoints: readonly string[];
  /** The file is an edition of a check sheet. */
  readonly edition: boolean;
}

export const USAGE = `Verifies a log or an edition that was downloaded from Rinjo, without Rinjo and without a network.

  node verify-log.mjs <log.jsonl> [--key <base64>]... [--checkpoint <file>]...
  node verify-log.mjs --edition <edition.json> [--key <base64>]...

  --key         a key that you know from elsewhere; without it the keys that the file names are believed
  --checkpoint  a checkpoint that you have kept: the log has to continue it
  --edition     the file is an edition of a check sheet: its signature, and its place in the log of its installation

Exit code 0: unaltered as far as can be told. 1: altered. 2: could not be read.
`;

/** Null when it is not understood. */
export function argumentsOf(words: readonly string[]): Asked | null {
  const files: string[] = [];
  let edition = false;
  const keys: string[] = [];
  const checkpoints: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--edition') {
      edition = true;
      continue;
    }
    const list = word === '--key' ? keys : word === '--checkpoint' ? checkpoints : null;
    if (!list && word.startsWith('--')) return null;
    const value = list ? words[(i += 1)] : word;
    if (value === undefined) return null;
    (list ?? files).push(value);
  }
  const [file, ...more] = files;
  return file !== undefined && more.length === 0 && !(edition && checkpoints.length > 0)
    ? { file, keys, checkpoints, edition }
    : null;
}
