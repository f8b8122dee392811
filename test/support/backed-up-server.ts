import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type BackupEnvironment, readBackupEnvironment } from '../../apps/api/src/config/environment.js';
import type { WalPrograms } from '../../apps/api/src/modules/operations/index.js';
import { postgresBinaries } from '../../scripts/postgres/binaries.mjs';
import { type Postgres, startPostgres } from '../../scripts/lib/postgres.mjs';
import { asSuperuser } from './cluster.js';
import { walPrograms } from './wal-programs.js';

/** A server of one test that archives into a folder, as `npm start` runs it; every database of the test is made in it. */
export class BackedUpServer {
  private constructor(
    readonly folder: string,
    readonly programs: WalPrograms,
    private readonly binaries: string,
    private server: Postgres,
    private readonly method: Readonly<Record<string, string>>,
  ) {}

  static async start(major: 15 | 18 = 18, method: 'stock' | 'pgbackrest' = 'stock'): Promise<BackedUpServer> {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-backed-up-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'backups'));
    mkdirSync(join(folder, 'work'));
    writeFileSync(join(folder, 'backup.key'), randomBytes(32).toString('hex'), { mode: 0o400 });
    const programs = await walPrograms();
    const repository = join(folder, 'repository');
    mkdirSync(repository);
    const ofMethod = { BACKUP_METHOD: method, BACKUP_PGBACKREST_DIR: repository };
    const settings = {
      ...ofMethod,
      ...{ BACKUP_STORE: 'directory', BACKUP_DIR: join(folder, 'backups') },
      BACKUP_KEY_FILE: join(folder, 'backup.key'),
    };
    const script = join(folder, 'archive.sh');
    const given = Object.entries(settings).map(([name, value]) => `export ${name}="${value}"`);
    writeFileSync(
      script,
      ['#!/bin/sh', ...given, `p="$1"`, programs.archive.replace('%p', '$p')].join('\n'),
      {
        mode: 0o755,
      },
    );
    const server = await startPostgres({
      ...{ dataDir: join(folder, 'postgres'), major, durable: false },
      settings: {
        ...{ full_page_writes: 'on', archive_mode: 'on', archive_timeout: '60s' },
        archive_command: `${script} %p # ${method}`,
      },
    });
    // Every URL of the test leads here from now on.
    process.env['RINJO_TEST_SERVER_DEFAULT'] = server.url;
    return new BackedUpServer(folder, programs, await postgresBinaries(major), server, ofMethod);
  }

  get backups(): string {
    return join(this.folder, 'backups');
  }

  get cluster(): string {
    return join(this.folder, 'postgres/18/cluster');
  }

  /** Settings of backups of one database, as the role that may do no more. */
  async settings(database: string): Promise<Record<string, string>> {
    await asSuperuser(database, async (client) => {
      const { rowCount } = await client.query(`select from pg_roles where rolname = 'rinjo_backup'`);
      if (rowCount === 0)
        await client.query(`create role rinjo_backup login replication password 'test-backup'`);
      await client.query('grant pg_monitor to rinjo_backup');
      for (const name of FUNCTIONS) await client.query(`grant execute on function ${name} to rinjo_backup`);
    });
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    url.username = 'rinjo_backup';
    url.password = 'test-backup';
    return {
      ...this.method,
      ...{
        BACKUP_STORE: 'directory',
        BACKUP_DIR: this.backups,
        BACKUP_KEY_FILE: join(this.folder, 'backup.key'),
      },
      ...{
        BACKUP_DATABASE_URL: url.href,
        POSTGRES_BIN_DIR: this.binaries,
        BACKUP_WORK_DIR: join(this.folder, 'work'),
      },
    };
  }

  async environment(database: string): Promise<BackupEnvironment> {
    return readBackupEnvironment(await this.settings(database));
  }

  /** Begins a new segment and resolves when the one before is in the store of backups. */
  async archived(): Promise<void> {
    await asSuperuser('postgres', async (client) => {
      const { rows } = await client.query<{ wal: string }>('select pg_walfile_name(pg_switch_wal()) as wal');
      await untilArchived(client, rows[0]?.wal ?? '');
    });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** As a machine that is lost: the server is gone, and its disk. */
  async lose(): Promise<void> {
    await this.server.stop();
    rmSync(join(this.folder, 'postgres'), { recursive: true, force: true });
  }

  /** Another server, on a restored folder; the URLs of the test lead there from now on. */
  async startOn(dataDir: string): Promise<void> {
    this.server = await startPostgres({ dataDir, durable: false });
    process.env['RINJO_TEST_SERVER_DEFAULT'] = this.server.url;
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const FUNCTIONS = [
  ...['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)', 'pg_switch_wal()'],
  'pg_create_restore_point(text)',
];

/** After three failures PostgreSQL asks again a minute later. */
const UNTIL_ASKED_AGAIN_MS = 80_000;

/** As long as one after the other is archived, it waits. */
async function untilArchived(client: Client, segment: string): Promise<void> {
  let [last, since] = ['', performance.now()];
  while (last < segment) {
    const { rows } = await client.query<{ wal: string }>(
      `select coalesce(last_archived_wal, '') as wal from pg_stat_archiver`,
    );
    const wal = rows[0]?.wal ?? '';
    if (wal !== last) [last, since] = [wal, performance.now()];
    if (performance.now() > since + UNTIL_ASKED_AGAIN_MS) throw new Error(`${segment} is not archived`);
    await delay(50);
  }
}
