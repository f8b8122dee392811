/** `npm run backup`, `backups:list`, `restore` and `drill`: like the other commands, with PostgreSQL's own programs. */
import { commandSettings } from './bootstrap/left-settings.mjs';
import { runBuilt } from './bootstrap/run-built.mjs';
import { pathsAsTyped } from './lib/arguments.mjs';
import { dataFolder } from './lib/folders.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { ensureWorker } from './worker/index.mjs';

const args = pathsAsTyped(process.argv.slice(2), ['--into'], process.env['INIT_CWD']);

await runBuilt('backups', args, {
  env: async (report) => ({
    POSTGRES_BIN_DIR: await postgresBinaries(18),
    // The drill at a second site runs the whole product.
    ...(args.includes('site-failover') ? { MEDIASOUP_WORKER_BIN: await ensureWorker(report) } : {}),
    ...commandSettings(dataFolder()),
  }),
});
