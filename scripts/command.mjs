/**
 * `npm run operators:add`, `probers:add`, `keys:list` and their like: a command of the built API, named by its first argument. What
 * `npm start` runs with, it leaves for these in a file. It counts unless the environment names a database: settings of two installations are
 * never mixed.
 */
import { leftSettings } from './bootstrap/left-settings.mjs';
import { runBuilt } from './bootstrap/run-built.mjs';
import { pathsAsTyped } from './lib/arguments.mjs';
import { dataFolder } from './lib/folders.mjs';

const LIMIT_MS = 24 * 3_600_000;
const namesDatabase = ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_SYSTEM_URL'].some(
  (name) => process.env[name],
);
const [program = '', ...args] = process.argv.slice(2);

await runBuilt(program, pathsAsTyped(args, ['--file'], process.env['INIT_CWD']), {
  env: async () => ({ ...(namesDatabase ? {} : leftSettings(dataFolder())), ...process.env }),
  limitMs: LIMIT_MS,
});
