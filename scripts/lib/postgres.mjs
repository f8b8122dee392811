import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { ensureCluster } from '../postgres/cluster.mjs';
import { clearStaleServer } from '../postgres/stale-server.mjs';
import { postgresRunner } from '../postgres/unprivileged.mjs';
import { diskFull } from '../registry/fetch-package.mjs';
import { Fault, fileFault } from './fault.mjs';
import { freePort } from './free-port.mjs';
import { tryLock } from './lock.mjs';
import { tail } from './run.mjs';
import { stoppable } from './stoppable.mjs';

const HOST = '127.0.0.1';
const START_MS = 60_000;
const STOP_MS = 15_000;

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataDir holds the cluster, its password and its log; made when missing
 * @property {15 | 16 | 17 | 18} [major]
 * @property {number} [port] a free one by default
 * @property {boolean} [durable] false skips fsync: for tests, whose data nobody misses
 * @property {Record<string, string | number>} [settings] of postgresql.conf
 *
 * @typedef {object} Postgres
 * @property {string} url of the superuser and the database `postgres`
 * @property {number} port
 * @property {Promise<void>} exited resolves when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop fast shutdown: open transactions are rolled back
 */

/**
 * Starts PostgreSQL on loopback, making its cluster on first use. It shuts down when the thread that called this ends,
 * even by SIGKILL. Throws Fault.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, major = 18, port, durable = true, settings = {} }) {
  const home = resolve(dataDir);
  const lock = await tryLock(join(home, 'server'));
  if (!lock) {
    throw new Fault(`A PostgreSQL server runs on ${home} already`, 'Stop the program that started it');
  }
  try {
    mkdirSync(home, { recursive: true });
    const runner = postgresRunner(home);
    const binaries = await postgresBinaries(major);
    const { folder, password } = await ensureCluster(home, major, binaries, runner, durable);
    await clearStaleServer(folder);
    const server = await launch({
      binaries,
      runner,
      folder,
      log: join(home, 'server.log'),
      port,
      durable,
      settings,
    });
    void server.exited.then(() => lock.release());
    return {
      ...server,
      url: `postgresql://postgres:${encodeURIComponent(password)}@${HOST}:${server.port}/postgres`,
    };
  } catch (error) {
    await lock.release();
    throw fileFault(error, home);
  }
}

/**
 * @typedef {object} Launch
 * @property {string} binaries
 * @property {import('../postgres/unprivileged.mjs').Runner} runner
 * @property {string} folder
 * @property {string} log
 * @property {number | undefined} port
 * @property {boolean} durable
 * @property {Record<string, string | number>} settings
 */

/**
 * A port that looked free may be taken by the time the server binds it, so a chosen one is tried again.
 * @param {Launch} options
 */
async function launch(options) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort(HOST));
    const server = await launchOnce({ ...options, port });
    if (server) return server;
    if (options.port !== undefined || attempt === 5) {
      throw new Fault(
        `Port ${port} of ${HOST} is taken: PostgreSQL cannot listen on it`,
        'Free it or choose another',
      );
    }
  }
}

/** @param {Launch & { port: number }} options */
async function launchOnce({ binaries, runner, folder, log, port, durable, settings }) {
  const all = {
    listen_addresses: HOST,
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // SIGINT is PostgreSQL's fast shutdown.
  const [command, args] = runner.wrap(join(binaries, 'postgres'), ['-D', folder, ...flags], 'INT');
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const output = openSync(log, 'w', 0o600);
  // Its own process group: Ctrl-C reaches this process, which stops the API before the database.
  const child = spawn(command, args, { stdio: ['ignore', output, output], detached: true });
  closeSync(output);

  const { running, exited, stop } = stoppable(child, {
    politely: 'SIGINT',
    firmly: 'SIGQUIT',
    afterMs: STOP_MS,
  });

  const end = Date.now() + START_MS;
  while (running() && !isReady(folder, child.pid)) {
    if (Date.now() > end) {
      await stop();
      break;
    }
    await delay(20);
  }
  if (running()) return { port, exited, stop };

  const text = readFileSync(log, 'utf8');
  if (/could not create any TCP\/IP sockets|could not bind/.test(text)) return undefined;
  throw (
    diskFull(text, folder) ??
    new Fault(
      'The embedded PostgreSQL does not start',
      `Read ${log}, or set DATABASE_URL to another server`,
      {
        cause: new Error(tail(text)),
      },
    )
  );
}

/**
 * The reason in a log of PostgreSQL, or its last line.
 * @param {string} text
 */
export function fatalLine(text) {
  const found = /(?:FATAL|PANIC):\s+(.*)/.exec(text);
  return found?.[1] ?? tail(text, 1);
}

/**
 * What pg_ctl waits for: line 8 of the pid file.
 * @param {string} folder
 * @param {number | undefined} pid
 */
function isReady(folder, pid) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}
