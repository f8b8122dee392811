import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from '../../../../config/child-environment.js';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { BackupFault } from '../backup-fault.js';
import type { BackupStore } from '../store/backup-store.js';
import {
  backupsIn,
  faultsIn,
  filesIn,
  isUnreadable,
  type RepositoryBackup,
  segmentsIn,
} from './repository-info.js';

const PURPOSE = 'rinjo pgbackrest repository';
const OUTPUT_BYTES = 64 * 1_048_576;
/** Exit code of `archive-get` for a file that the repository does not have. */
const NOT_FOUND = 1;
/** It holds neither: https://pgbackrest.org/configuration.html */
const NO_FILE = '/dev/null';

/** A database that runs on this machine, for the commands that ask it. */
export interface RunningDatabase {
  readonly url: string;
  readonly dataDirectory: string;
}

interface Answer {
  readonly code: number;
  readonly output: string;
  readonly said: string;
}

/**
 * One cluster's part of a repository of pgBackRest (https://pgbackrest.org), sealed by it with AES-256-CBC under a passphrase that is
 * derived from the backup key. Settings go by its environment: neither the passphrase nor a password is on a command line.
 */
export class PgBackRest {
  private constructor(
    private readonly folder: string,
    private readonly stanza: string,
    private readonly passphrase: string,
    private readonly days: number,
  ) {}

  /** Throws BACKUP_OFF, BACKUP_STORE. */
  static async open(settings: BackupEnvironment, store: BackupStore, systemId: string): Promise<PgBackRest> {
    const { BACKUP_PGBACKREST_DIR: folder, BACKUP_DAYS: days } = settings;
    if (folder === '')
      throw new BackupFault('BACKUP_OFF', 'BACKUP_METHOD is pgbackrest: set BACKUP_PGBACKREST_DIR');
    // A share that is not mounted must not become a folder of this disk.
    if (!(await stat(folder).catch(() => null))?.isDirectory())
      throw new BackupFault(
        'BACKUP_STORE',
        `${folder} (BACKUP_PGBACKREST_DIR) is not there: mount or make it`,
      );
    return new PgBackRest(folder, `rinjo-${systemId}`, store.passphrase(PURPOSE), days);
  }

  /** The same repository, as somebody sees it who has another key. */
  withPassphrase(passphrase: string): PgBackRest {
    return new PgBackRest(this.folder, this.stanza, passphrase, this.days);
  }

  /** Makes a full backup, with the log that belongs to it, and drops those whose time is over. Throws BACKUP_DATABASE. */
  async backup(database: RunningDatabase): Promise<RepositoryBackup> {
    await this.must(['stanza-create', ...databaseOptions(database)], databaseVariables(database));
    const before = new Set((await this.backups()).map(({ label }) => label));
    await this.must(['backup', '--type=full', ...databaseOptions(database)], databaseVariables(database));
    const made = (await this.backups()).filter(({ label }) => !before.has(label)).at(-1);
    if (!made) throw new BackupFault('BACKUP_DATABASE', 'pgbackrest has made no backup');
    return made;
  }

  /** Reads every file of all backups and of the log again. Throws BACKUP_ALTERED, BACKUP_SEALED. */
  async verify(): Promise<void> {
    await this.backups();
    const { code, output, said } = await this.run(['verify', '--log-level-console=info']);
    const problems = faultsIn(output);
    if (code !== 0 || problems.length > 0)
      throw new BackupFault(
        'BACKUP_ALTERED',
        `pgbackrest verify: ${problems.join('; ') || said}`.slice(0, 500),
      );
  }

  /** Puts the files of a backup into an empty folder. Throws BACKUP_SEALED, BACKUP_MISSING. */
  async restore(label: string, dataDirectory: string): Promise<void> {
    await this.backups();
    const { code, said } = await this.run([
      ...['restore', `--set=${label}`, `--pg1-path=${dataDirectory}`, '--type=none'],
    ]);
    if (code !== 0) throw new BackupFault('BACKUP_MISSING', `pgbackrest restore: ${said}`);
  }

  /** Keeps one file of the log. Throws BACKUP_STORE. */
  async push(dataDirectory: string, path: string): Promise<void> {
    const { code, said } = await this.run(['archive-push', `--pg1-path=${dataDirectory}`, path]);
    if (code !== 0) throw new BackupFault('BACKUP_STORE', `pgbackrest archive-push: ${said}`);
  }

  /** Brings one file of the log to a path. Answers whether the repository has it. Throws BACKUP_STORE. */
  async get(dataDirectory: string, file: string, path: string): Promise<boolean> {
    const { code, said } = await this.run(['archive-get', `--pg1-path=${dataDirectory}`, file, path]);
    if (code !== 0 && code !== NOT_FOUND)
      throw new BackupFault('BACKUP_STORE', `pgbackrest archive-get: ${said}`);
    return code === 0;
  }

  /** Those that are whole, the oldest first. Throws BACKUP_SEALED. */
  async backups(): Promise<readonly RepositoryBackup[]> {
    const info = await this.must(['info', '--output=json']);
    if (isUnreadable(info))
      throw new BackupFault(
        'BACKUP_SEALED',
        'The repository of pgbackrest does not open: BACKUP_KEY_FILE holds another key, or it was altered',
      );
    return backupsIn(info);
  }

  /** Segments of the log that it has. */
  async segments(): Promise<readonly string[]> {
    return segmentsIn(await this.must(this.listing(`archive/${this.stanza}`)));
  }

  /** Paths of all files that belong to this cluster. */
  async files(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of [`archive/${this.stanza}`, `backup/${this.stanza}`])
      found.push(...filesIn(await this.must(this.listing(folder))).map((path) => `${folder}/${path}`));
    return found;
  }

  /** Whether a file opens with this key. */
  async opens(path: string): Promise<boolean> {
    return (await this.run(['repo-get', path])).code === 0;
  }

  private listing = (folder: string): readonly string[] => [
    ...['repo-ls', '--recurse', '--output=json', folder],
  ];

  private async must(
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const { code, output, said } = await this.run(args, variables);
    if (code !== 0) throw new BackupFault('BACKUP_DATABASE', `pgbackrest ${args[0] ?? ''}: ${said}`);
    return output;
  }

  private async run(
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const env = bareEnvironment({ ...(await this.variables()), ...variables });
    return new Promise((resolve, reject) => {
      execFile(
        'pgbackrest',
        [...args],
        { env, maxBuffer: OUTPUT_BYTES, encoding: 'latin1' },
        (cause, stdout, stderr) => {
          const code = cause === null ? 0 : cause.code;
          if (code === 'ENOENT')
            reject(new BackupFault('BACKUP_DATABASE', 'pgbackrest is not on this machine: install it'));
          else if (typeof code !== 'number')
            reject(new BackupFault('BACKUP_DATABASE', `pgbackrest was stopped: ${cause?.message ?? ''}`));
          else resolve({ code, output: stdout, said: firstLines(stderr) });
        },
      );
    });
  }

  private async variables(): Promise<Record<string, string>> {
    const locks = join(tmpdir(), `rinjo-pgbackrest-${String(process.getuid?.() ?? 0)}`);
    await mkdir(locks, { recursive: true, mode: 0o700 });
    return {
      ...{ LC_ALL: 'C', TZ: 'UTC', PGBACKREST_STANZA: this.stanza, PGBACKREST_CONFIG: NO_FILE },
      ...{ PGBACKREST_REPO1_PATH: this.folder, PGBACKREST_REPO1_CIPHER_TYPE: 'aes-256-cbc' },
      ...{ PGBACKREST_REPO1_CIPHER_PASS: this.passphrase, PGBACKREST_LOCK_PATH: locks },
      ...{ PGBACKREST_REPO1_RETENTION_FULL_TYPE: 'time', PGBACKREST_REPO1_RETENTION_FULL: String(this.days) },
      ...{ PGBACKREST_COMPRESS_TYPE: 'zst', PGBACKREST_START_FAST: 'y', PGBACKREST_LOG_LEVEL_FILE: 'off' },
      ...{ PGBACKREST_LOG_LEVEL_CONSOLE: 'off', PGBACKREST_LOG_LEVEL_STDERR: 'error' },
    };
  }
}

const databaseOptions = ({ url, dataDirectory }: RunningDatabase): readonly string[] => {
  const { port, username, pathname } = new URL(url);
  return [
    ...[`--pg1-path=${dataDirectory}`, `--pg1-port=${port || '5432'}`],
    ...[`--pg1-user=${decodeURIComponent(username)}`],
    `--pg1-database=${decodeURIComponent(pathname.slice(1)) || 'postgres'}`,
  ];
};

/** libpq's own variables: pgBackRest knows sockets alone (https://www.postgresql.org/docs/current/libpq-envars.html). */
const databaseVariables = ({ url }: RunningDatabase): Record<string, string> => {
  const { hostname, password, searchParams } = new URL(url);
  return { PGHOST: searchParams.get('host') ?? hostname, PGPASSWORD: decodeURIComponent(password) };
};

/** Its first lines, without the bytes of what it could not read. */
const firstLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[^ -~]+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' ')
    .slice(0, 400) || 'it said nothing';
