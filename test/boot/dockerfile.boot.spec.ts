import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { urlFor } from '../../scripts/bootstrap/database-url.mjs';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { sourceHash } from '../../scripts/release/source-hash.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { prebuiltName } from '../../scripts/worker/prebuilt.mjs';
import { eventually } from './support/eventually.js';
import { followDockerfile, type FollowedImage } from './support/follow-dockerfile.js';
import { isInContext, parseDockerfile } from './support/dockerfile.js';
import { noProcessOf } from './support/processes.js';
import { TemporaryFolder } from './support/temporary-folder.js';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

describe('reading a Dockerfile', () => {
  it('finds stages, joins lines and leaves out comments', () => {
    const text = 'FROM a AS one\n# no\nRUN x \\\n  y\nFROM b\nCOPY --from=one /p q\n';
    expect(parseDockerfile(text)).toEqual([
      { name: 'one', image: 'a', instructions: [{ name: 'RUN', text: 'x    y' }] },
      { name: 'stage 1', image: 'b', instructions: [{ name: 'COPY', text: '--from=one /p q' }] },
    ]);
  });

  it.each([
    ['libs/a/b.ts', true],
    ['libs/a/b.spec.ts', false],
    ['README.md', false],
    ['docker/entrypoint.sh', true],
    ['docker/Dockerfile', false],
    ['apps/x/node_modules/y.js', false],
  ])('knows whether %s is in the build context', (path, expected) => {
    const rules = '*\n!libs\n!apps\n!docker/entrypoint.sh\n**/*.spec.ts\n**/node_modules\n';
    expect(isInContext(path, rules)).toBe(expected);
  });
});

describe('the image, its Dockerfile followed in an empty folder', () => {
  const folder = new TemporaryFolder();
  let image: FollowedImage;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let port: number;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const releases = await releasesOfOurWorker(folder);
    const target = join(folder.path, 'image');
    mkdirSync(target);
    image = await followDockerfile({ context: CHECKOUT, target, env: cleanEnvironment(releases) });
    releases.close();
    postgres = await startPostgres({ dataDir: join(folder.path, 'postgres'), durable: false });
    port = await freePort('127.0.0.1');
    const masterKey = join(folder.path, 'master.key');
    writeFileSync(masterKey, randomBytes(32).toString('hex'), { mode: 0o400 });
    env = {
      PATH: process.env['PATH'],
      ...image.env,
      ...(await databaseOf(postgres.url)),
      KEYSTORE_DIR: join(folder.path, 'keys'),
      MASTER_KEY_FILE: masterKey,
      OBJECT_STORE_DIR: join(folder.path, 'objects'),
      RECORDING_DIR: join(folder.path, 'recording'),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      METRICS_PORT: '0',
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      MEDIA_PORT: String(await freePort('127.0.0.1')),
      MEDIA_WORKERS: '1',
    };
  }, 600_000);

  afterAll(async () => {
    await postgres.stop();
    await noProcessOf(folder.path);
    folder.remove();
  });

  it('runs as a user without rights and for production', () => {
    expect(image.user).toBe('node');
    expect(image.env['NODE_ENV']).toBe('production');
  });

  it('is built of the very sources that tests ran on, so that their record counts for it', () => {
    const build = JSON.parse(readFileSync(join(image.workdir, 'dist/release/build.json'), 'utf8')) as {
      readonly source: string;
    };
    expect(build.source).toBe(sourceHash(CHECKOUT));
  });

  it('prepares the database and serves API and web app', async () => {
    const [shell = '', ...script] = image.entrypoint;
    const migrated = spawnSync(shell, [...script, 'migrate'], { cwd: image.workdir, env, encoding: 'utf8' });
    expect(migrated).toMatchObject({ status: 0, stderr: '' });
    const args = ['operators:add', '--email', 'op@installation.test'];
    const added = spawnSync(shell, [...script, ...args], { cwd: image.workdir, env, encoding: 'utf8' });
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(added.stdout)).toMatchObject({ link: expect.stringContaining('/operator/setup#') });

    const api = spawn(shell, script, { cwd: image.workdir, env, stdio: 'ignore' });
    const gone = once(api, 'exit');
    await eventually('the API is ready', async () => {
      if (api.exitCode !== null) throw new Error(`The API ended with ${api.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health/ready`).catch(() => undefined);
      return answer?.status === 200 ? true : undefined;
    });
    const [probe = '', ...check] = image.healthcheck;
    const health = spawnSync(probe, check, { env, encoding: 'utf8' });
    const page = await fetch(`http://127.0.0.1:${port}/`);

    expect(health).toMatchObject({ status: 0, stderr: '' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<app-root');
    api.kill('SIGTERM');
    await gone;
  });

  it('refuses to serve with a media worker that does not work', async () => {
    const [shell = '', ...script] = image.entrypoint;
    const api = spawn(shell, script, {
      cwd: image.workdir,
      env: { ...env, MEDIASOUP_WORKER_BIN: '/bin/false' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    api.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    const [code] = (await once(api, 'close')) as [number];

    expect(code).not.toBe(0);
    expect(text).toContain('createWorker: failed');
  });
});

/** A download site that has the worker of this machine in the form mediasoup publishes it. */
async function releasesOfOurWorker(folder: TemporaryFolder): Promise<{ url: string; close: () => void }> {
  const binary = process.env['MEDIASOUP_WORKER_BIN'];
  if (!binary) throw new Error('MEDIASOUP_WORKER_BIN is unset: run through `npm run test:boot`');
  const release = join(folder.path, 'release');
  mkdirSync(release);
  copyFileSync(binary, join(release, 'mediasoup-worker'));
  const archive = spawnSync('tar', ['-czf', '-', '-C', release, 'mediasoup-worker'], {
    maxBuffer: 256 * 1024 * 1024,
  }).stdout;

  const { version } = JSON.parse(
    readFileSync(join(CHECKOUT, 'node_modules/mediasoup/package.json'), 'utf8'),
  ) as { version: string };
  const server = createServer((request, response) => {
    const known = request.url === `/${version}/${prebuiltName(version)}`;
    response.writeHead(known ? 200 : 404).end(known ? archive : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => server.close(),
  };
}

/** What an engine would give to RUN: nothing of ours but the way to Node, npm's cache and the download site. */
function cleanEnvironment({ url }: { url: string }): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  const network = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_|https?_proxy|no_proxy)/i.test(name),
  );
  return {
    ...Object.fromEntries(network),
    PATH,
    HOME,
    CI: '1',
    MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: url,
  };
}

/** What docker/postgres/create-owner.sh makes, and the addresses that compose.yaml passes. */
async function databaseOf(superuser: string): Promise<Record<string, string>> {
  const client = new Client(superuser);
  await client.connect();
  await client.query(`create role rinjo_owner login createrole nosuperuser nobypassrls password 'owner'`);
  await client.query('create database rinjo owner rinjo_owner');
  await client.end();
  const rinjo = new URL(superuser);
  rinjo.pathname = '/rinjo';
  return {
    DATABASE_URL: urlFor(rinjo.href, 'rinjo_owner', 'owner'),
    DATABASE_APP_URL: urlFor(rinjo.href, 'rinjo_app', 'app'),
    DATABASE_SYSTEM_URL: urlFor(rinjo.href, 'rinjo_system', 'system'),
  };
}
