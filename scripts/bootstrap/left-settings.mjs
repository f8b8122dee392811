import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/folders.mjs';

/** What commands need to know of the installation that `npm start` runs; mode 600, in the data folder. */
const FILE = 'settings.json';

/**
 * Needs the built API, which knows the names of its settings.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} settings of the API beside those of this process
 */
export async function leaveSettings(dataDir, settings) {
  const module = pathToFileURL(join(ROOT, 'dist/apps/api/src/config/environment.js')).href;
  const { VARIABLES } = /** @type {{ VARIABLES: readonly string[] }} */ (await import(module));
  const all = { ...process.env, ...settings };
  const left = Object.fromEntries(
    VARIABLES.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
  writeFileSync(join(dataDir, FILE), `${JSON.stringify(left, undefined, 2)}\n`, { mode: 0o600 });
}

/**
 * The settings of a command: those of the environment, and under them what `npm start` has left, unless the environment names the database of
 * the API itself: settings of two installations are never mixed.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function commandSettings(dataDir, env = process.env) {
  const file = join(dataDir, FILE);
  const isNamed = ['DATABASE_APP_URL', 'DATABASE_SYSTEM_URL'].some((name) => env[name]);
  if (isNamed || !existsSync(file)) return env;
  return { ...JSON.parse(readFileSync(file, 'utf8')), ...env };
}
