import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { noProcessOf } from './support/processes.js';
import { Rinjo } from './support/rinjo.js';
import { TemporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(300_000);

describe('npm start explains in one line', () => {
  let folder: TemporaryFolder;
  let dataDir: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    dataDir = join(folder.path, 'data');
  });
  afterEach(async () => {
    await Rinjo.endAll();
    await noProcessOf(folder.path);
    folder.remove();
  });

  async function failure(settings: NodeJS.ProcessEnv, args: readonly string[] = []): Promise<string> {
    const rinjo = await Rinjo.launch(dataDir, settings, args);
    expect(await rinjo.exited).toBe(1);
    const errors = rinjo.output.split('\n').filter((line) => line.startsWith('error: '));
    expect(errors).toHaveLength(1);
    expect(rinjo.output).not.toMatch(/^\s+at /m);
    return errors[0] ?? '';
  }

  it('a taken port of the web app', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    expect(await failure({ PORT: String(port) })).toBe(
      `error: Port ${port} for the web app is taken by another program. ` +
        `Stop that program, or run \`npm start -- --port ${port + 1}\``,
    );
    other.close();
  });

  it('a taken media port, also when only UDP is taken', async () => {
    const other = createSocket('udp4').bind(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();

    expect(await failure({ MEDIA_PORT: String(port) })).toBe(
      `error: Port ${port}/udp for media is taken by another program. Set MEDIA_PORT to another one`,
    );
    other.close();
  });

  it('an option that it does not know', async () => {
    expect(await failure({}, ['--htps'])).toContain('See `npm start -- --help`');
  });

  it('a DATABASE_URL where nothing listens, or of an unknown host, or that is none', async () => {
    expect(await failure({ DATABASE_URL: 'postgresql://me@127.0.0.1:9/rinjo' })).toContain(
      'No PostgreSQL answers at 127.0.0.1:9. Start it, or correct DATABASE_URL',
    );
    expect(await failure({ DATABASE_URL: 'postgresql://me@db.invalid/rinjo' })).toContain(
      'The host db.invalid in DATABASE_URL is not known',
    );
    expect(await failure({ DATABASE_URL: 'localhost' })).toContain(
      'DATABASE_URL is not a PostgreSQL address',
    );
  });

  it('a DATABASE_URL with a wrong password or database, without showing the password', async () => {
    const server = await startPostgres({ dataDir: join(folder.path, 'external'), durable: false });
    const wrong = new URL(server.url);
    wrong.password = 'guessed-wrong';
    const unknown = new URL(server.url);
    unknown.pathname = '/nowhere';

    const refused = await failure({ DATABASE_URL: wrong.href });
    expect(refused).toContain('refuses postgres. Correct user or password in DATABASE_URL');
    expect(refused).not.toContain('guessed-wrong');
    expect(await failure({ DATABASE_URL: unknown.href })).toContain('has no database "nowhere". Create it');
    await server.stop();
  });

  it('a data folder that is damaged', async () => {
    mkdirSync(join(dataDir, 'postgres/16'), { recursive: true });
    expect(await failure({})).toContain('holds a database of PostgreSQL 16');
  });

  (TemporaryFolder.canMount ? it : it.skip)(
    'a data folder that cannot be written (needs the right to mount)',
    async () => {
      mkdirSync(dataDir);
      folder.mount(dataDir, 'ro');
      expect(await failure({})).toBe(
        `error: ${dataDir} cannot be written by this user. ` +
          'Give this user the right to write there, or run as the user that owns it',
      );
    },
  );

  (TemporaryFolder.canMount ? it : it.skip)(
    'a full disk, and recovers once there is space (needs the right to mount)',
    async () => {
      mkdirSync(dataDir);
      folder.mount(dataDir, 'size=8m');
      expect(await failure({})).toMatch(
        /The disk that holds \S+ is full\. Free some space and run the command again/,
      );

      folder.mount(dataDir, 'size=400m');
      const rinjo = await Rinjo.launch(dataDir);
      await rinjo.ready();
      await rinjo.interrupt();
    },
  );
});
