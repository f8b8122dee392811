import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What may be shared by several checkouts and is expensive to make: Node, the mediasoup worker, PostgreSQL.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  const own = env['RINJO_CACHE_DIR'];
  if (own) return resolve(own);
  const base = env['XDG_CACHE_HOME'];
  return join(base ? resolve(base) : join(homedir(), '.cache'), 'rinjo');
}

/**
 * What belongs to this checkout: database, certificates, demo logins.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function dataFolder(env = process.env) {
  return env['RINJO_DATA_DIR'] ? resolve(env['RINJO_DATA_DIR']) : join(ROOT, '.data');
}
