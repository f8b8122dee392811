/** What the command line asks for. */
export interface Asked {
  readonly file: string;
  /** Ed25519 keys in base64. */
  readonly keys: readonly string[];
  /** Files with one signed note each. */
  readonly checkpoints: readonly string[];
}

export const USAGE = `Verifies a log that was downloaded from Rinjo, without Rinjo and without a network.

  node verify-log.mjs <log.jsonl> [--key <base64>]... [--checkpoint <file>]...

  --key         a key that you know from elsewhere; without it the keys that the file names are believed
  --checkpoint  a checkpoint that you have kept: the log has to continue it

Exit code 0: unaltered as far as can be told. 1: altered. 2: could not be read.
`;

/** Null when it is not understood. */
export function argumentsOf(words: readonly string[]): Asked | null {
  const files: string[] = [];
  const keys: string[] = [];
  const checkpoints: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const list = word === '--key' ? keys : word === '--checkpoint' ? checkpoints : null;
    if (!list && word.startsWith('--')) return null;
    const value = list ? words[(i += 1)] : word;
    if (value === undefined) return null;
    (list ?? files).push(value);
  }
  const [file, ...more] = files;
  return file !== undefined && more.length === 0 ? { file, keys, checkpoints } : null;
}
