/**
 * `npm run operators:add`, `probers:add`, `keys:list` and their like: a command of the built API, named by its first argument. What
 * `npm start` runs with, it leaves for these in a file.
 */
import { commandSettings } from './bootstrap/left-settings.mjs';
import { runBuilt } from './bootstrap/run-built.mjs';
import { pathsAsTyped } from './lib/arguments.mjs';
import { dataFolder } from './lib/folders.mjs';

const [program = '', ...args] = process.argv.slice(2);

await runBuilt(program, pathsAsTyped(args, ['--file'], process.env['INIT_CWD']), {
  env: async () => commandSettings(dataFolder()),
});
