/**
 * `npm run backup`, `backups:list`, `restore` and `drill`: the built command, on a machine that may have nothing yet. What `npm start` runs
 * with, it leaves for these in a file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SETTINGS_OF_BACKUPS } from './bootstrap/backups.mjs';
import { API, ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { onPinnedNode } from './bootstrap/node.mjs';
import { dataFolder, ROOT } from './lib/folders.mjs';
import { createReport } from './lib/report.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { runVisibly } from './testing/run-visibly.mjs';
import { ensureWorker } from './worker/index.mjs';

const LIMIT_MS = 24 * 3_600_000;
const report = createReport({ verbose: false });

try {
  if (await onPinnedNode(report)) {
    await ensureDependencies(report);
    await ensureBuilt(report, API);
    const file = join(dataFolder(), SETTINGS_OF_BACKUPS);
    const left = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const env = {
      POSTGRES_BIN_DIR: await postgresBinaries(18),
      // The drill at a second site runs the whole product.
      ...(process.argv.includes('site-failover') ? { MEDIASOUP_WORKER_BIN: await ensureWorker(report) } : {}),
      ...left,
      ...process.env,
    };
    const command = ['--enable-source-maps', join(ROOT, 'dist/apps/api/src/backups.js')];
    process.exitCode = await runVisibly(process.execPath, [...command, ...given()], env, LIMIT_MS);
  }
} catch (error) {
  report.fault(error);
  process.exitCode = 1;
}

/** The arguments, with the folder as it is meant where the command was typed: npm changes to the checkout. */
function given() {
  const args = process.argv.slice(2);
  const at = args.indexOf('--into') + 1;
  const folder = args[at];
  if (at > 0 && folder !== undefined) args[at] = resolve(process.env['INIT_CWD'] ?? '.', folder);
  return args;
}
