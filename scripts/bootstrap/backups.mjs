import { join, resolve } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';

/**
 * Settings of PostgreSQL for continuous archiving, none where no backups are made. PostgreSQL's environment has those that its command
 * reads; it runs elsewhere, so paths become absolute. Throws Fault.
 * @param {NodeJS.ProcessEnv} env changed
 * @returns {Record<string, string | number>}
 */
export function archiving(env) {
  if (!makesBackups(env)) return {};
  if (!env['BACKUP_KEY_FILE'])
    throw new Fault(
      'BACKUP_STORE is set and BACKUP_KEY_FILE is not',
      'Make a key as docs/restore.md says, and keep a copy of it elsewhere',
    );
  for (const name of ['BACKUP_DIR', 'BACKUP_KEY_FILE', 'BACKUP_WORK_DIR', 'BACKUP_PGBACKREST_DIR'])
    if (env[name]) env[name] = resolve(env[name]);
  const program = join(ROOT, 'dist/apps/api/src/archive-wal.js');
  return {
    archive_mode: 'on',
    archive_timeout: '60s',
    // pgBackRest makes no backup of a server whose command does not name it.
    archive_command: `"${process.execPath}" "${program}" "%p"${env['BACKUP_METHOD'] === 'pgbackrest' ? ' # pgbackrest' : ''}`,
  };
}

/** @param {NodeJS.ProcessEnv} env */
export const makesBackups = (env) => (env['BACKUP_STORE'] ?? 'off') !== 'off';
