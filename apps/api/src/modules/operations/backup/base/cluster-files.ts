import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { whenMissing } from '../../../../platform/files/when-missing.js';
import { BackupFault } from '../backup-fault.js';

/** Folders whose contents a restored server makes anew (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
const EMPTIED = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  'pg_subtrans',
]);
/** Of the running server alone, or of an earlier backup. */
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|pg_internal\.init.*|pgsql_tmp.*|current_logfiles.*|log|backup_label.*|tablespace_map.*|backup_manifest|recovery\.signal|standby\.signal)$/;
/** Relations of sessions: nobody has them after a restart. */
const TEMPORARY = /^t\d+_\d+/;

/** What of a data directory is copied, as paths with `/` below it. */
export interface ClusterFiles {
  readonly folders: readonly string[];
  /** The control file is the last. */
  readonly files: readonly string[];
}

const CONTROL = 'global/pg_control';

/** Throws BACKUP_DATABASE where a part of the database lies elsewhere. */
export async function clusterFiles(dataDirectory: string): Promise<ClusterFiles> {
  const folders: string[] = [];
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const { name, ...entry } of await entriesOf(join(dataDirectory, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isLink && folder === 'pg_tblspc')
        throw new BackupFault(
          'BACKUP_DATABASE',
          `The tablespace ${name} is not in the data directory: use pg_basebackup`,
        );
      if (LEFT_OUT.test(name) || TEMPORARY.test(name)) continue;
      // A link, e.g. of pg_wal to another disk, becomes a folder.
      if (entry.isFolder || (entry.isLink && EMPTIED.has(path))) {
        folders.push(path);
        if (!EMPTIED.has(path)) await walk(path);
        else if (path === 'pg_wal') folders.push('pg_wal/archive_status');
      } else if (path !== CONTROL) files.push(path);
    }
  };
  await walk('');
  return { folders, files: [...files, CONTROL] };
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** Tables and whole databases come and go while we look. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = await readdir(folder).catch(whenMissing<string[]>([]));
  const entries = await Promise.all(
    names.sort().map(async (name) => {
      const found = await lstat(join(folder, name)).catch(whenMissing(null));
      return found && { name, isFolder: found.isDirectory(), isLink: found.isSymbolicLink() };
    }),
  );
  return entries.filter((entry) => entry !== null);
}
