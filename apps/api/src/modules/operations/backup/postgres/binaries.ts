import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { BackupFault } from '../backup-fault.js';
import { runTool } from './run-tool.js';

/** The folder with `postgres` of this version. Throws BACKUP_DATABASE. */
export async function serverBinaries(
  { POSTGRES_BIN_DIR: folder }: Pick<BackupEnvironment, 'POSTGRES_BIN_DIR'>,
  major: number,
): Promise<string> {
  const wanted = `the folder with \`postgres\` of version ${String(major)}`;
  if (folder === '') throw new BackupFault('BACKUP_DATABASE', `POSTGRES_BIN_DIR is not set: name ${wanted}`);
  const found = await versionOf(folder);
  if (found !== major)
    throw new BackupFault(
      'BACKUP_DATABASE',
      `POSTGRES_BIN_DIR has version ${String(found)}, the backup is of ${String(major)}: name ${wanted}`,
    );
  return folder;
}

/** The major version of `postgres` in a folder. Throws BACKUP_DATABASE. */
export const versionOf = async (folder: string): Promise<number> =>
  majorOf(await runTool(join(folder, 'postgres'), ['--version']));

/** Whether the stock tools are there, of this version or a newer one. */
export async function hasTools(folder: string, major: number): Promise<boolean> {
  if (folder === '') return false;
  for (const tool of ['pg_basebackup', 'pg_verifybackup']) {
    const file = join(folder, tool);
    if (
      !(await access(file).then(
        () => true,
        () => false,
      ))
    )
      return false;
    if (majorOf(await runTool(file, ['--version'])) < major) return false;
  }
  return true;
}

/** Of e.g. `postgres (PostgreSQL) 18.1 (Debian 18.1-1)`. */
const majorOf = (version: string): number => Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? 0);
