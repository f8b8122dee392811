import { mkdir } from 'node:fs/promises';
import { BackupEnvironment } from '../../../../config/environment.js';
import { type Manifest, plainBytes } from '../format/manifest.js';
import { PgBackRest } from '../pgbackrest/pg-backrest.js';
import type { BackupStore } from '../store/backup-store.js';
import { type Restored, restoreFiles, verifyFiles } from './restore-files.js';

/** Puts the files of a generation into a folder that is not there yet, whoever made it. Throws BackupFault. */
export async function restoreGeneration(
  settings: BackupEnvironment,
  store: BackupStore,
  manifest: Manifest,
  folder: string,
  told: Restored = () => undefined,
): Promise<void> {
  if (!manifest.repository) return restoreFiles(store, manifest, folder, told);
  await mkdir(folder, { mode: 0o700 });
  const repository = await PgBackRest.open(settings, store, manifest.systemId);
  await repository.restore(manifest.repository.label, folder);
  told(plainBytes(manifest));
}

/** Reads every byte of a generation again. Throws BackupFault. */
export async function verifyGeneration(
  settings: BackupEnvironment,
  store: BackupStore,
  manifest: Manifest,
): Promise<void> {
  if (!manifest.repository) return verifyFiles(store, manifest);
  await (await PgBackRest.open(settings, store, manifest.systemId)).verify();
}

/** The settings by which the log of a generation is fetched: from where it was kept, whatever backups are made with today. */
export const settingsOfLog = (settings: BackupEnvironment, { repository }: Manifest): BackupEnvironment =>
  Object.assign(new BackupEnvironment(), settings, { BACKUP_METHOD: repository ? 'pgbackrest' : 'stock' });
