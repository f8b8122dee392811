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
 * None where `npm start` has not run: then commands have the environment alone.
 * @param {string} dataDir
 * @returns {NodeJS.ProcessEnv}
 */
export function leftSettings(dataDir) {
  const file = join(dataDir, FILE);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
