import { tmpdir } from 'node:os';
import type { Client } from 'pg';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { BackupFault } from '../backup-fault.js';
import { hasTools } from '../postgres/binaries.js';
import type { BaseBackup } from './base-backup.port.js';
import { FileCopy } from './file-copy.js';
import { StockTools } from './stock-tools.js';
import { systemIdOf } from './system-id.js';

/** What is asked of a server before its backup. */
export interface ServerFacts {
  readonly systemId: string;
  readonly major: number;
  readonly dataDirectory: string;
  readonly superuser: string;
  readonly database: string;
}

/** Throws BACKUP_DATABASE for a server that archives nothing, or in segments of another size. */
export async function serverFacts(client: Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts & { archive: string; segment: string }>(`
    select (select system_identifier::text from pg_control_system()) as "systemId",
      current_setting('server_version_num')::int / 10000 as major,
      current_setting('data_directory') as "dataDirectory",
      (select rolname from pg_roles where oid = 10) as superuser, current_database() as database,
      current_setting('archive_mode') as archive, current_setting('wal_segment_size') as segment`);
  const [facts] = rows;
  if (!facts) throw new BackupFault('BACKUP_DATABASE', 'The database answers nothing');
  if (facts.archive === 'off')
    throw new BackupFault(
      'BACKUP_DATABASE',
      'The database archives nothing: set archive_mode, see docs/restore.md',
    );
  if (facts.segment !== '16MB')
    throw new BackupFault('BACKUP_DATABASE', `wal_segment_size is ${facts.segment}: only 16MB is backed up`);
  return facts;
}

/** The stock tools where they are; otherwise the files, when they are of this machine. */
export async function chooseMethod(
  settings: BackupEnvironment,
  client: Client,
  { major, systemId, dataDirectory }: ServerFacts,
): Promise<BaseBackup> {
  if (await hasTools(settings.POSTGRES_BIN_DIR, major))
    return new StockTools(
      settings.POSTGRES_BIN_DIR,
      settings.BACKUP_DATABASE_URL,
      settings.BACKUP_WORK_DIR || tmpdir(),
    );
  const here = await systemIdOf(dataDirectory).catch(() => null);
  if (here !== systemId)
    throw new BackupFault(
      'BACKUP_DATABASE',
      `The database’s files are not on this machine: name in POSTGRES_BIN_DIR a folder with pg_basebackup ${String(major)} or newer`,
    );
  return new FileCopy(client, dataDirectory);
}
