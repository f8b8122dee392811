import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const SHUTDOWN_MS = 20_000;

/**
 * Clears what an earlier server left in a cluster that nobody else uses: waits for one that is shutting down, stops one
 * that lost its parent, and removes the pid file of one that was killed. PostgreSQL itself does the last only while the
 * number in the file belongs to no process, which a restarted container does not promise.
 * @param {string} folder
 */
export async function clearStaleServer(folder) {
  const file = join(folder, 'postmaster.pid');
  const pid = postmasterPid(file);
  if (pid === undefined) return;
  const end = Date.now() + SHUTDOWN_MS;
  let signals = 0;
  while (isServerOf(pid, folder)) {
    const left = end - Date.now();
    if (signals === 0 && left < SHUTDOWN_MS - 2000) signals = signal(pid, 'SIGINT');
    if (signals === 1 && left < SHUTDOWN_MS / 2) signals = 1 + signal(pid, 'SIGQUIT');
    if (left < 0) throw new Error(`an earlier PostgreSQL (process ${pid}) does not stop`);
    await delay(50);
  }
  if (existsSync(file) && postmasterPid(file) === pid) rmSync(file);
}

/** @param {string} file */
function postmasterPid(file) {
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * Whether a process is the server of this cluster and not another one that got its number.
 * @param {number} pid
 * @param {string} folder
 */
function isServerOf(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself; the caller looks again.
  }
  return 1;
}
