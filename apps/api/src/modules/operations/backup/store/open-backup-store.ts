import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { readMasterKey } from '../../../../platform/crypto/master-key.js';
import { chooseObjectStore } from '../../../../platform/object-store/choose-object-store.js';
import type { ObjectStore } from '../../../../platform/object-store/object-store.port.js';
import type { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { BackupStore, storeFault } from './backup-store.js';

/** The store of backups that the settings name, with its key. Throws BACKUP_OFF, BACKUP_KEY, BACKUP_STORE. */
export async function openBackupStore(settings: BackupEnvironment, clock: Clock): Promise<BackupStore> {
  const place = settings.BACKUP_STORE;
  if (place === 'off')
    throw new BackupFault('BACKUP_OFF', 'No backups are made: set BACKUP_STORE, and see docs/restore.md');
  if (place === 'directory' && settings.BACKUP_DIR === '')
    throw new BackupFault('BACKUP_OFF', 'BACKUP_STORE is directory: set BACKUP_DIR');
  if (place === 'directory' && isWithin(settings.BACKUP_KEY_FILE, settings.BACKUP_DIR))
    throw new BackupFault(
      'BACKUP_KEY',
      'BACKUP_KEY_FILE lies among the backups: keep the key apart from them',
    );
  if (settings.BACKUP_KEY_FILE === '')
    throw new BackupFault(
      'BACKUP_KEY',
      'BACKUP_KEY_FILE is not set: backups are sealed under a key of their own',
    );
  const key = await readMasterKey(settings.BACKUP_KEY_FILE, 'BACKUP_KEY_FILE').catch((cause: unknown) => {
    throw new BackupFault('BACKUP_KEY', cause instanceof Error ? cause.message : String(cause), { cause });
  });
  // A share that is not mounted must not become a folder of this disk.
  if (place === 'directory' && !(await stat(settings.BACKUP_DIR).catch(() => null))?.isDirectory())
    throw new BackupFault(
      'BACKUP_STORE',
      `${settings.BACKUP_DIR} (BACKUP_DIR) is not there: mount or make it`,
    );
  return new BackupStore(await chosen(settings, place, clock), key);
}

function chosen(
  { BACKUP_DIR, BACKUP_AZURE_CONNECTION, BACKUP_AZURE_URL }: BackupEnvironment,
  place: 'directory' | 'azure',
  clock: Clock,
): Promise<ObjectStore> {
  if (place === 'azure' && BACKUP_AZURE_CONNECTION === '' && BACKUP_AZURE_URL === '')
    throw new BackupFault(
      'BACKUP_OFF',
      'BACKUP_STORE is azure: set BACKUP_AZURE_CONNECTION or BACKUP_AZURE_URL',
    );
  const settings = {
    OBJECT_STORE: place,
    OBJECT_STORE_DIR: BACKUP_DIR,
    AZURE_STORAGE_CONNECTION: BACKUP_AZURE_CONNECTION,
    AZURE_STORAGE_URL: BACKUP_AZURE_URL,
  };
  return chooseObjectStore(settings, clock).catch((cause: unknown) => {
    throw storeFault(cause);
  });
}

function isWithin(file: string, folder: string): boolean {
  return file !== '' && resolve(file).startsWith(resolve(folder) + sep);
}
