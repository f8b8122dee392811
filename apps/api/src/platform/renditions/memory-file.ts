import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Memory that has names: what is there touches no disk. */
export const MEMORY = '/dev/shm';

/** A file in memory for one process and those that it hands it to. It is there for as long as it is open. */
export async function memoryFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(MEMORY, 'rinjo-'));
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
