import { statfs } from 'node:fs/promises';
import type { BackupEnvironment } from '../../../../config/environment.js';

export const BACKUP_PLACES = ['node', 'network', 'azure'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

/** File systems of other machines (statfs(2)): NFS, SMB, SMB 2, Ceph, 9p, Lustre. */
const NETWORK = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0xc36400, 0x01021997, 0x0bd00bd0]);

/** Where the backups lie, by what the kernel says and not by what somebody says: another disk of this machine is this machine. */
export async function placeOf(settings: BackupEnvironment): Promise<BackupPlace> {
  const { BACKUP_STORE, BACKUP_DIR, BACKUP_METHOD, BACKUP_PGBACKREST_DIR } = settings;
  // Half of a backup on this machine is lost with it.
  if (BACKUP_METHOD === 'pgbackrest' && !(await isOnNetwork(BACKUP_PGBACKREST_DIR))) return 'node';
  if (BACKUP_STORE === 'azure') return 'azure';
  return (await isOnNetwork(BACKUP_DIR)) ? 'network' : 'node';
}

/** Whether a folder is on the file system of another machine. */
export async function isOnNetwork(folder: string): Promise<boolean> {
  const { type } = await statfs(folder);
  return NETWORK.has(type >>> 0);
}
