import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { noProcessOf, processesOf } from './support/processes.js';
import { TemporaryFolder } from './support/temporary-folder.js';

const HOLDER = fileURLToPath(new URL('support/hold-postgres.mjs', import.meta.url));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  let folder: TemporaryFolder;
  let dataDir: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    dataDir = join(folder.path, 'postgres');
  });
  afterEach(async () => {
    await noProcessOf(folder.path);
    folder.remove();
  });

  it('keeps its data over a restart and its password from other users', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, `create table kept as select 'yes' as answer`);
    await first.stop();
    const second = await startPostgres({ dataDir });
    const rows = await query(second.url, 'select answer from kept');
    await second.stop();

    expect(rows).toEqual([{ answer: 'yes' }]);
    expect(statSync(join(dataDir, '18/password')).mode & 0o777).toBe(0o600);
  });

  it('listens on loopback alone and asks for the password', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    const addresses = await query(server.url, 'show listen_addresses');
    const wrong = new URL(server.url);
    wrong.password = 'guessed';
    const refused = query(wrong.href, 'select 1').catch((error: unknown) => error);

    expect(addresses).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await refused).toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('ends when the process that started it is killed, and starts again', async () => {
    const holder = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(processesOf(folder.path).length).toBeGreaterThan(1);

    holder.kill('SIGKILL');
    await noProcessOf(folder.path);

    const server = await startPostgres({ dataDir, durable: false });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('starts although the pid file of a killed server names a living process', async () => {
    await (await startPostgres({ dataDir, durable: false })).stop();
    const pidFile = join(dataDir, '18/cluster/postmaster.pid');
    writeFileSync(pidFile, `${process.ppid}\n${dataDir}\n`);

    const server = await startPostgres({ dataDir, durable: false });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('starts after a set-up that was interrupted', async () => {
    mkdirSync(join(dataDir, '18.draft/cluster/base'), { recursive: true });
    writeFileSync(join(dataDir, '18.draft/cluster/PG_VERSION'), '18\n');

    const server = await startPostgres({ dataDir, durable: false });
    await server.stop();
    expect(existsSync(join(dataDir, '18.draft'))).toBe(false);
  });

  it('refuses a folder that a server uses already', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    await expect(startPostgres({ dataDir })).rejects.toThrow(/runs on .* already\. Stop the program/);
    await server.stop();
  });

  it('refuses data of another version with what to do', async () => {
    mkdirSync(join(dataDir, '15'), { recursive: true });
    await expect(startPostgres({ dataDir })).rejects.toThrow(/holds a database of PostgreSQL 15.*dump/);
  });

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    await expect(startPostgres({ dataDir, port, durable: false })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken`,
    );
    other.close();
  });

  (TemporaryFolder.canMount ? it : it.skip)(
    'says that the disk is full and starts once there is space (needs the right to mount)',
    async () => {
      mkdirSync(dataDir);
      folder.mount(dataDir, 'size=8m');
      await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow(
        /disk .* is full\. Free some space/,
      );

      folder.mount(dataDir, 'size=200m');
      const server = await startPostgres({ dataDir, durable: false });
      expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).toContain('ready to accept connections');
      await server.stop();
    },
  );
});
