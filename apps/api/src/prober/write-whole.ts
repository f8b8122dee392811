import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, for its owner alone: nobody reads half of it, whenever the process is killed. */
export function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, file);
}
