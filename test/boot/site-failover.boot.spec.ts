import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { readDemoLogins } from '../../apps/api/src/prepare/demo-logins-file.js';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { HttpClient } from '../support/http-client.js';
import { eventually } from './support/eventually.js';
import { noProcessOf } from './support/processes.js';
import { Rinjo } from './support/rinjo.js';
import { TemporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(600_000);
const run = promisify(execFile);

interface Ran {
  readonly code: number;
  readonly output: string;
}

describe('the loss of a site, drilled at the second one', () => {
  const folder = new TemporaryFolder();
  const dataDir = join(folder.path, 'first');
  const second = join(folder.path, 'second');
  const credentials = join(second, 'site.json');
  const key = join(folder.path, 'backup.key');
  const backups = {
    BACKUP_STORE: 'directory',
    BACKUP_DIR: join(folder.path, 'backups'),
    BACKUP_KEY_FILE: key,
  };
  let rinjo: Rinjo;
  let first: Record<string, string> = {};
  let mailPort = 0;
  const mails: Server[] = [];
  let connections = 0;

  beforeAll(async () => {
    for (const path of [backups.BACKUP_DIR, second, join(second, 'work')]) mkdirSync(path);
    writeFileSync(key, randomBytes(32).toString('hex'), { mode: 0o400 });
    mailPort = await freePort('127.0.0.1');
    rinjo = await start();
  });
  afterAll(async () => {
    for (const server of mails) server.close();
    await Rinjo.endAll();
    await noProcessOf(folder.path);
    folder.remove();
  });

  const mail = () => ({ SMTP_URL: `smtp://127.0.0.1:${String(mailPort)}`, MAIL_FROM: 'a@rinjo.test' });

  async function start(port?: string): Promise<Rinjo> {
    const started = await Rinjo.launch(dataDir, { ...backups, ...mail(), ...(port && { PORT: port }) });
    await started.ready();
    first = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as Record<string, string>;
    return started;
  }

  /** A command of the first site, as its operator types it. */
  const atFirst = async (program: string, ...args: string[]): Promise<string> => {
    const command = [join(ROOT, `dist/apps/api/src/${program}.js`), ...args];
    return (await run(process.execPath, command, { env: { ...process.env, ...first } })).stdout;
  };

  /** The drill at the second site, which has the store of backups and its key and nothing else of the first. */
  async function drill(args: readonly string[] = [], settings: NodeJS.ProcessEnv = {}): Promise<Ran> {
    const env = {
      ...{ ...process.env, DATABASE_URL: undefined, RINJO_DATA_DIR: second },
      ...{ ...backups, BACKUP_WORK_DIR: join(second, 'work'), SECOND_SITE_CREDENTIALS: credentials },
      // What whoever types it has set besides reaches nothing that was restored.
      ...mail(),
      ...settings,
    };
    const command = [join(ROOT, 'scripts/backups.mjs'), 'drill', 'site-failover', ...args];
    try {
      const { stdout, stderr } = await run(process.execPath, command, { env });
      return { code: 0, output: stdout + stderr };
    } catch (thrown) {
      const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  }

  async function query<T>(sql: string, url = first['DATABASE_SYSTEM_URL']): Promise<T[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  }

  interface Drilled {
    readonly passed: boolean;
    readonly measured: Readonly<Record<string, string | number | null>>;
    readonly failure: string | null;
  }
  const drilled = () =>
    query<Drilled>(
      `select passed, measured, failure from drill where kind = 'site-failover' order by started_at`,
    );
  const unsent = (): string[] =>
    existsSync(join(second, 'unsent-failovers.ndjson'))
      ? readFileSync(join(second, 'unsent-failovers.ndjson'), 'utf8').split('\n').filter(Boolean)
      : [];
  const left = (): string[] => readdirSync(join(second, 'work'));

  /** Every object of the store of backups, with what is in it. */
  const stored = (): string =>
    readdirSync(backups.BACKUP_DIR, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
      .join('\n');

  /** Begins a new segment of the log and waits until the store of backups has the one before. */
  async function archived(): Promise<void> {
    const url = first['BACKUP_DATABASE_URL'];
    const [segment] = await query<{ wal: string }>('select pg_walfile_name(pg_switch_wal()) as wal', url);
    await eventually(
      'an archived segment',
      async () => {
        const [row] = await query<{ wal: string | null }>(
          'select last_archived_wal as wal from pg_stat_archiver',
          url,
        );
        return (row?.wal ?? '') >= (segment?.wal ?? '') ? true : undefined;
      },
      120_000,
    );
  }

  it('is registered once, with a key of its own', async () => {
    const added = await atFirst(
      'add-second-site',
      ...['--name', 'osaka', '--place', 'JP Osaka', '--file', credentials],
    );
    expect(JSON.parse(added)).toMatchObject({ name: 'osaka', country: 'JP', region: 'Osaka' });
    expect(statSync(credentials).mode & 0o777).toBe(0o600);
    for (const [name, place] of [
      ['nagoya', 'JP Nagoya'],
      ['berlin', 'DE'],
      ['No', 'JP'],
      ['no', 'Japan'],
    ] as const)
      await expect(
        atFirst('add-second-site', '--name', name, '--place', place, '--file', join(second, 'no.json')),
      ).rejects.toMatchObject({ code: 1 });
    expect(existsSync(join(second, 'no.json'))).toBe(false);
  });

  it('is recovered from the backups alone while the first site goes on, and told to it', async () => {
    // A letter that cannot be sent yet: it waits in the database that is restored.
    const admin = readDemoLogins(join(dataDir, 'demo-logins.json'))?.logins.find(
      ({ role }) => role === 'admin',
    );
    const client = new HttpClient(new URL(first['PUBLIC_URL'] ?? '').origin);
    const { tenant, email, password } = admin ?? {};
    expect((await client.post('/sign-in', { tenant, email, password })).status).toBeLessThan(300);
    const invited = { email: 'new@rinjo.test', displayName: 'New', locale: 'ja', roles: ['member'] };
    expect((await client.post('/user-invitations', invited)).status).toBeLessThan(300);
    await atFirst('backups', 'now');
    await archived();
    const { code, output } = await drill();
    expect(output).toContain('site-failover: passed');
    expect(code).toBe(0);
    const [row] = await drilled();
    expect(row).toMatchObject({
      passed: true,
      failure: null,
      // Both of them are this one machine, which the row of the check sheet says.
      measured: { site: 'osaka', outside: 0, recoveryMs: expect.any(Number), objects: expect.any(Number) },
    });
    const { recoveryMs, lostMs, originalsLostMs } = row?.measured ?? {};
    for (const [ms, limit] of [
      [recoveryMs, 3_600_000],
      [lostMs, 120_000],
      [originalsLostMs, 300_000],
    ])
      expect(Number(ms)).toBeLessThan(Number(limit));
    expect(unsent()).toEqual([]);
    expect(left()).toEqual([]);
  });

  it('sends nothing to anybody and leaves the backups as they are, and keeps what the lost site cannot be told', async () => {
    await archived();
    await rinjo.kill('SIGKILL');
    await noProcessOf(dataDir);
    const server = createServer((socket) => {
      connections += 1;
      socket.end();
    });
    mails.push(server);
    server.listen(mailPort, '127.0.0.1');
    const before = stored();
    const { code, output } = await drill();
    expect(output).toContain('site-failover: passed');
    expect(output).toContain('1 wait');
    expect(code).toBe(1);
    expect(connections).toBe(0);
    expect(stored()).toBe(before);
    expect(unsent()).toHaveLength(1);
    expect(left()).toEqual([]);
    await noProcessOf(join(second, 'work'));
  });

  it('fails with another key, with altered bytes, and without backups', async () => {
    const other = join(folder.path, 'other.key');
    writeFileSync(other, randomBytes(32).toString('hex'), { mode: 0o400 });
    expect((await drill([], { BACKUP_KEY_FILE: other })).output).toMatch(/failed: .* does not open/);

    const parts = readdirSync(join(backups.BACKUP_DIR, 'backup-generations'), {
      ...{ recursive: true, withFileTypes: true },
    }).filter(({ name }) => name.endsWith('.part'));
    const part = join(parts[0]?.parentPath ?? '', parts[0]?.name ?? '');
    const bytes = readFileSync(part);
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(altered.length >> 1) ^ 1, altered.length >> 1);
    chmodSync(part, 0o600);
    writeFileSync(part, altered);
    expect((await drill()).output).toMatch(/failed: .* does not open/);
    writeFileSync(part, bytes);

    renameSync(backups.BACKUP_DIR, `${backups.BACKUP_DIR}.away`);
    expect((await drill()).output).toMatch(/failed: .* is not there: mount or make it/);
    mkdirSync(backups.BACKUP_DIR);
    expect((await drill()).output).toMatch(/failed: There is no whole backup/);
    rmSync(backups.BACKUP_DIR, { recursive: true });
    renameSync(`${backups.BACKUP_DIR}.away`, backups.BACKUP_DIR);
    expect(unsent()).toHaveLength(5);
    expect(left()).toEqual([]);
  });

  it('tells the first site later what it could not be told, once, and those on call that one failed', async () => {
    rinjo = await start(String(rinjo.port));
    const told = await drill(['--tell']);
    expect(told).toMatchObject({ code: 0, output: expect.stringContaining('has taken 5 results') });
    expect((await drilled()).map(({ passed }) => passed)).toEqual([true, true, false, false, false, false]);
    expect(await query(`select distinct rule, canary from alert where canary = 'site-failover'`)).toEqual([
      { rule: 'canary', canary: 'site-failover' },
    ]);
    expect(await drill(['--tell'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('taken 0 results'),
    });
  });

  it('is told nothing any more once the second site is removed', async () => {
    await atFirst('remove-second-site');
    await expect(atFirst('remove-second-site')).rejects.toMatchObject({ code: 1 });
    expect((await drill([], { BACKUP_KEY_FILE: join(folder.path, 'none') })).output).toContain(
      'its key is none that is registered',
    );
    expect(unsent()).toHaveLength(1);
    expect(await drilled()).toHaveLength(6);
  });
});
