import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';
import { boundToParent, tail } from '../lib/run.mjs';
import { stoppable } from '../lib/stoppable.mjs';

const READY_MS = 60_000;
const STOP_MS = 10_000;

/**
 * Starts the API and waits until it is ready. Its log goes to a file; the last run's is kept beside it. Throws Fault.
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.settings
 * @param {string} options.log
 * @param {boolean} options.verbose writes the log to the terminal instead
 * @param {number} options.port
 * @param {string | undefined} options.certFile
 */
export async function startApi({ settings, log, verbose, port, certFile }) {
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const output = verbose ? undefined : openSync(log, 'w', 0o600);
  const main = join(ROOT, 'dist/apps/api/src/main.js');
  const [command, args] = boundToParent('SIGTERM', process.execPath, ['--enable-source-maps', main]);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
    // Its own process group: Ctrl-C reaches us, and we stop it before its database.
    detached: true,
  });
  if (output !== undefined) closeSync(output);

  const { running, exited, stop } = stoppable(child, {
    politely: 'SIGTERM',
    firmly: 'SIGKILL',
    afterMs: STOP_MS,
  });

  const end = Date.now() + READY_MS;
  while (running() && Date.now() < end) {
    if (await isReady(port, certFile)) return { pid: child.pid, exited, stop };
    await delay(50);
  }
  const ended = !running();
  await stop();
  const text = verbose ? '' : readFileSync(log, 'utf8');
  throw new Fault(
    ended ? 'The API ended while it was starting' : `The API was not ready within ${READY_MS / 1000} s`,
    verbose ? 'Its log above says why' : `Read ${log}: ${lastMessage(text)}`,
    { cause: new Error(tail(text, 40)) },
  );
}

/**
 * @param {number} port
 * @param {string | undefined} certFile
 * @returns {Promise<boolean>}
 */
function isReady(port, certFile) {
  return new Promise((resolve) => {
    const path = '/api/v1/health/ready';
    /** @param {import('node:http').IncomingMessage} answer */
    const judge = (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    };
    const options = { host: '127.0.0.1', port, path, agent: false, timeout: 2000 };
    const request = certFile
      ? getHttps({ ...options, ca: readFileSync(certFile), servername: 'localhost' }, judge)
      : getHttp(options, judge);
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/**
 * The last line of a log, or the message in it when it is JSON.
 * @param {string} text
 */
export function lastMessage(text) {
  const line = tail(text, 1);
  try {
    const { message } = JSON.parse(line);
    return typeof message === 'string' ? message : line;
  } catch {
    return line;
  }
}
