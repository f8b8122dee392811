import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { urlFor } from '../../scripts/bootstrap/database-url.mjs';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { eventually } from './support/eventually.js';
import { noProcessOf, processesOf } from './support/processes.js';
import { Rinjo } from './support/rinjo.js';
import { TemporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(300_000);

describe('npm start', () => {
  const template = new TemporaryFolder();
  let folder: TemporaryFolder;
  let dataDir: string;

  beforeAll(async () => {
    const first = await Rinjo.launch(template.path);
    await first.ready();
    await first.interrupt();
    await noProcessOf(template.path);
  });
  afterAll(() => template.remove());
  beforeEach(() => {
    folder = new TemporaryFolder();
    dataDir = join(folder.path, 'data');
  });
  afterEach(async () => {
    await Rinjo.endAll();
    await noProcessOf(folder.path);
    folder.remove();
  });

  /** A checkout in which `npm start` has run before. */
  function startedBefore(): void {
    // Not cpSync: it loses the modes of folders, which PostgreSQL insists on.
    spawnSync('cp', ['-a', template.path, dataDir]);
  }

  it('repeats no step when it has run before, and stops with Ctrl-C without a trace', async () => {
    startedBefore();
    const begin = performance.now();
    const rinjo = await Rinjo.launch(dataDir);
    const url = await rinjo.ready();
    // The goal of 10 s is printed, not asserted: a busy machine would fail it with nothing wrong.
    process.stdout.write(`A second start reached the URL in ${Math.round(performance.now() - begin)} ms\n`);
    expect(rinjo.output).not.toMatch(/installed|built|npm ci/);

    const page = await fetch(url);
    const health = await fetch(`${url}/api/v1/health/ready`);
    expect([page.status, health.status]).toEqual([200, 200]);
    expect(await rinjo.interrupt()).toBe(0);
  });

  it('prints the demo logins and keeps them from other users', async () => {
    startedBefore();
    const rinjo = await Rinjo.launch(dataDir);
    await rinjo.ready();
    const file = join(dataDir, 'demo-logins.json');
    await eventually('the last line', () => (rinjo.output.includes('Ctrl-C stops it') ? true : undefined));
    const words = readFileSync(file, 'utf8').match(/"password": "([^"]+)"/g) ?? [];

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(words.length).toBeGreaterThanOrEqual(2);
    for (const word of words) expect(rinjo.output).toContain(word.slice('"password": "'.length, -1));
    for (const name of ['database.json', 'demo-logins.json', 'api.log']) {
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    }
    await rinjo.interrupt();
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('leaves no process after %s', async (signal) => {
    startedBefore();
    const rinjo = await Rinjo.launch(dataDir);
    await rinjo.ready();
    expect(processesOf(folder.path).length).toBeGreaterThanOrEqual(3);
    await rinjo.kill(signal);
    await noProcessOf(folder.path);
  });

  it('leaves its settings to commands, which say in a line why they cannot do without it', async () => {
    startedBefore();
    const env = { ...process.env, RINJO_DATA_DIR: dataDir };
    const command = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'scripts/command.mjs'), ...args], { env, encoding: 'utf8' });
    const rinjo = await Rinjo.launch(dataDir);
    await rinjo.ready();
    const added = command('add-operator', '--email', 'op@installation.test');
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(added.stdout)).toMatchObject({ link: expect.stringContaining('/operator/setup#') });
    expect(statSync(join(dataDir, 'settings.json')).mode & 0o777).toBe(0o600);
    await rinjo.interrupt();

    const { status, stderr } = command('list-operators');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^error: connect (ECONNREFUSED|ENOENT).*\n$/),
    });
  });

  it('says that it runs already, and where', async () => {
    startedBefore();
    const first = await Rinjo.launch(dataDir);
    const url = await first.ready();
    const second = await Rinjo.launch(dataDir);

    expect(await second.exited).toBe(1);
    expect(second.output).toBe(
      `error: Rinjo runs already from this checkout: ${url}. Stop it first with Ctrl-C\n`,
    );
    expect((await fetch(url)).status).toBe(200);
    await first.interrupt();
  });

  it('recovers when it was killed while the database was being set up', async () => {
    const first = await Rinjo.launch(dataDir);
    await eventually('initdb', () =>
      existsSync(join(dataDir, 'postgres/18.draft/cluster/base')) ? true : undefined,
    );
    await first.kill('SIGKILL');
    await noProcessOf(folder.path);
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['18.draft']);

    const second = await Rinjo.launch(dataDir);
    await second.ready();
    await second.interrupt();
  });

  it('recovers when it was killed while the database was being migrated', async () => {
    const first = await Rinjo.launch(dataDir);
    await eventually('the migration', () =>
      processesOf(folder.path).some((text) => text.includes('prepare-database')) ? true : undefined,
    );
    await first.kill('SIGKILL');
    await noProcessOf(folder.path);

    const second = await Rinjo.launch(dataDir);
    await second.ready();
    expect(existsSync(join(dataDir, 'demo-logins.json'))).toBe(true);
    await second.interrupt();
  });

  it('uses the database that DATABASE_URL names and starts none', async () => {
    const external = await startPostgres({ dataDir: join(folder.path, 'external'), durable: false });
    const client = new Client(external.url);
    await client.connect();
    await client.query(`create role rinjo_owner login createrole nosuperuser password 'owner'`);
    await client.query('create database rinjo owner rinjo_owner');
    const url = new URL(urlFor(external.url, 'rinjo_owner', 'owner'));
    url.pathname = '/rinjo';

    const rinjo = await Rinjo.launch(dataDir, { DATABASE_URL: url.href });
    await rinjo.ready();
    const users = await client.query<{ usename: string }>(
      `select distinct usename from pg_stat_activity where datname = 'rinjo'`,
    );
    expect(users.rows.map((row) => row.usename).sort()).toEqual(['rinjo_app', 'rinjo_system']);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    await rinjo.interrupt();
    await client.end();
    await external.stop();
  });

  it('serves TLS 1.2 or newer with --https', async () => {
    startedBefore();
    const rinjo = await Rinjo.launch(dataDir, {}, ['--https']);
    expect(await rinjo.ready()).toMatch(/^https:\/\//);
    const ca = readFileSync(join(dataDir, 'tls/cert.pem'));
    const ask = (options: object): Promise<number | string> =>
      new Promise((resolve) => {
        request(
          {
            host: '127.0.0.1',
            port: rinjo.port,
            path: '/',
            servername: 'localhost',
            ca,
            agent: false,
            ...options,
          },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          },
        )
          .on('error', (error) => resolve(error.message))
          .end();
      });

    expect(await ask({ maxVersion: 'TLSv1.2' })).toBe(200);
    expect(await ask({ minVersion: 'TLSv1.3' })).toBe(200);
    // Node needs the lower security level to offer TLS 1.1 at all.
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
    expect(await ask(old)).toMatch(/alert protocol version/);
    await rinjo.interrupt();
  });
});
