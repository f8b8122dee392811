import type { BackupEnvironment } from '../../../../config/environment.js';
import { systemIdOf } from '../base/system-id.js';
import { isArchivedFile } from '../format/wal-names.js';
import { PgBackRest } from '../pgbackrest/pg-backrest.js';
import type { BackupStore } from '../store/backup-store.js';
import { archiveFile } from './archive-file.js';
import { fetchFile } from './fetch-file.js';

/** Keeps one file of the write-ahead log where the settings say; it is there when this resolves. Throws BackupFault. */
export async function keepLogFile(
  settings: BackupEnvironment,
  store: BackupStore,
  dataDirectory: string,
  path: string,
): Promise<void> {
  if (settings.BACKUP_METHOD === 'stock') return archiveFile(store, dataDirectory, path);
  const repository = await PgBackRest.open(settings, store, await systemIdOf(dataDirectory));
  await repository.push(dataDirectory, path);
}

/** Brings one file of the log to a path. Answers whether it is in the archive. Throws BackupFault. */
export async function bringLogFile(
  settings: BackupEnvironment,
  store: BackupStore,
  dataDirectory: string,
  file: string,
  path: string,
): Promise<boolean> {
  if (settings.BACKUP_METHOD === 'stock') return fetchFile(store, dataDirectory, file, path);
  if (!isArchivedFile(file)) return false;
  const repository = await PgBackRest.open(settings, store, await systemIdOf(dataDirectory));
  return repository.get(dataDirectory, file, path);
}
