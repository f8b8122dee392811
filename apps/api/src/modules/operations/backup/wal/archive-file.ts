import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { systemIdOf } from '../base/system-id.js';
import { BackupFault } from '../backup-fault.js';
import { walObject } from '../format/wal-names.js';
import type { BackupStore } from '../store/backup-store.js';

const CONTAINER = 'backup-wal';

/**
 * Keeps one file of the write-ahead log; it is in the store of backups when this resolves, and PostgreSQL may forget it then. What is
 * there already with the same bytes counts: PostgreSQL asks again after a crash. Throws BackupFault.
 */
export async function archiveFile(store: BackupStore, dataDirectory: string, path: string): Promise<void> {
  const name = walObject(await systemIdOf(dataDirectory), basename(path));
  if (await store.has(CONTAINER, name)) {
    if ((await hashOf(store.read(CONTAINER, name))) === (await hashOf(createReadStream(path)))) return;
    throw new BackupFault(
      'BACKUP_ALTERED',
      `${basename(path)} is in the store of backups with other bytes: another server archives there`,
    );
  }
  await store.write(CONTAINER, name, createReadStream(path));
}

async function hashOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk);
  return hash.digest('hex');
}
