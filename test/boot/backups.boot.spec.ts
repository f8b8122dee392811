import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { eventually } from './support/eventually.js';
import { noProcessOf } from './support/processes.js';
import { Rinjo } from './support/rinjo.js';
import { TemporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(300_000);
const run = promisify(execFile);

describe('npm start with backups, and the commands of the day on which the machine is lost', () => {
  const folder = new TemporaryFolder();
  const dataDir = join(folder.path, 'data');
  const again = join(folder.path, 'again');
  const settings = {
    ...{ BACKUP_STORE: 'directory', BACKUP_DIR: join(folder.path, 'backups') },
    BACKUP_KEY_FILE: join(folder.path, 'backup.key'),
  };

  beforeAll(() => {
    mkdirSync(settings.BACKUP_DIR);
    writeFileSync(settings.BACKUP_KEY_FILE, randomBytes(32).toString('hex'), { mode: 0o400 });
  });
  afterAll(async () => {
    await Rinjo.endAll();
    await noProcessOf(folder.path);
    folder.remove();
  });

  /** A command as whoever has the machine types it. */
  async function command(...args: string[]): Promise<string> {
    const env = { ...process.env, DATABASE_URL: undefined, RINJO_DATA_DIR: dataDir, ...settings };
    const { stdout } = await run(process.execPath, [join(ROOT, 'scripts/backups.mjs'), ...args], { env });
    return stdout;
  }

  const tenantsOf = async (file: string): Promise<string[]> => {
    const { DATABASE_SYSTEM_URL } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const client = new Client({ connectionString: DATABASE_SYSTEM_URL });
    await client.connect();
    // Those in which the product proves itself are made when the first proof runs.
    const { rows } = await client.query<{ slug: string }>(
      `select slug from tenant where slug not like 'rinjo-canary%' order by slug`,
    );
    await client.end();
    return rows.map(({ slug }) => slug);
  };

  it('says what is missing before it starts anything', async () => {
    const rinjo = await Rinjo.launch(dataDir, { ...settings, BACKUP_KEY_FILE: undefined });
    expect(await rinjo.exited).toBe(1);
    expect(rinjo.output).toContain('BACKUP_KEY_FILE is not');
  });

  it('is backed up, drilled, lost, restored and started again with the same logins', async () => {
    const rinjo = await Rinjo.launch(dataDir, settings);
    await rinjo.ready();
    const left = join(dataDir, 'settings.json');
    expect(statSync(left).mode & 0o777).toBe(0o600);
    const tenants = await tenantsOf(left);
    expect(tenants.length).toBeGreaterThan(1);

    expect(await command('now')).toMatch(/read again and right/);
    expect(await command('list')).toMatch(/restores from .* PostgreSQL 18/);
    const drilled = await command('drill');
    expect(drilled).toMatch(/restore-loss: passed/);
    expect(drilled).toMatch(/restore-point: passed/);

    // What was committed last is on the store of backups a moment after its segment is full.
    await eventually('an archived heartbeat', async () => {
      const text = await command('drill');
      return /"lostMs":\d{1,5},/.test(text) ? true : undefined;
    });
    const logins = readFileSync(join(dataDir, 'demo-logins.json'));
    await rinjo.kill('SIGKILL');
    await noProcessOf(dataDir);
    rmSync(dataDir, { recursive: true });

    expect(await command('restore', '--into', again)).toMatch(/Restored .*Newest heartbeat: 2/s);
    await expect(command('restore', '--into', again)).rejects.toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('BACKUP_TARGET') },
    });
    writeFileSync(join(again, 'demo-logins.json'), logins, { mode: 0o600 });
    const second = await Rinjo.launch(again, settings);
    await second.ready();
    expect(await tenantsOf(join(again, 'settings.json'))).toEqual(tenants);
    await second.interrupt();
  });
});
