import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'recorder.pid');

/** Says that this process writes into a spool; until it ends in order. */
export function claimSpool(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileIn(folder), String(process.pid), { mode: 0o600 });
  process.on('exit', () => {
    const own = readFileSync(fileIn(folder), 'utf8') === String(process.pid);
    if (own) rmSync(fileIn(folder), { force: true });
  });
}

/** Whether a recorder that an earlier process has started still ends its files. */
export async function runningRecorder(folder: string): Promise<boolean> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  const pid = Number(text);
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
}
