import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { systemIdOf } from '../base/system-id.js';
import { isArchivedFile, walObject } from '../format/wal-names.js';
import type { BackupStore } from '../store/backup-store.js';

/** Brings one file of the write-ahead log to a path, as a whole. Answers whether the archive has it. Throws BackupFault. */
export async function fetchFile(
  store: BackupStore,
  dataDirectory: string,
  file: string,
  path: string,
): Promise<boolean> {
  if (!isArchivedFile(file)) return false;
  const name = walObject(await systemIdOf(dataDirectory), file);
  if (!(await store.has('backup-wal', name))) return false;
  const draft = `${path}.rinjo`;
  try {
    await pipeline(store.read('backup-wal', name), createWriteStream(draft));
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return true;
}
