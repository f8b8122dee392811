/**
 * `npm run dev`: database and demo tenants as `npm start` has them, the API restarted and the page reloaded on change.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { API, ensureBuilt } from './bootstrap/build.mjs';
import { openDatabase, prepareDatabase } from './bootstrap/database.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { requireTcpPort } from './bootstrap/network.mjs';
import { ensureMasterKey } from './bootstrap/master-key.mjs';
import { onPinnedNode } from './bootstrap/node.mjs';
import { Fault } from './lib/fault.mjs';
import { dataFolder, ROOT } from './lib/folders.mjs';
import { tryLock } from './lib/lock.mjs';
import { createReport } from './lib/report.mjs';
import { boundToParent } from './lib/run.mjs';
import { Shutdown } from './lib/shutdown.mjs';
import { ensureWorker } from './worker/index.mjs';

/** Where `ng serve` answers; apps/web/proxy.conf.json passes the API's paths on to API_PORT. */
const WEB_PORT = 4200;
const API_PORT = 3000;
const LOOPBACK = '127.0.0.1';

const shutdown = new Shutdown();
const report = createReport({ verbose: true });

try {
  if (await onPinnedNode(report)) await develop();
} catch (error) {
  report.fault(error);
  process.exitCode = 1;
  await shutdown.run();
}

async function develop() {
  shutdown.listen(() => undefined);
  const dataDir = dataFolder();
  const lock = await tryLock(join(dataDir, 'npm-start'));
  if (!lock) throw new Fault('Rinjo runs already from this checkout', 'Stop it first with Ctrl-C');
  for (const port of [WEB_PORT, API_PORT]) {
    await requireTcpPort(port, LOOPBACK, 'development', 'Stop that program');
  }
  await ensureDependencies(report);
  const worker = await ensureWorker(report);
  await ensureBuilt(report, API);
  const database = await openDatabase(report, dataDir);
  shutdown.add(database.stop);
  const loginsFile = join(dataDir, 'demo-logins.json');
  await prepareDatabase(report, database, { SEED_DEMO: '1', DEMO_LOGINS_FILE: loginsFile });

  const settings = {
    DATABASE_URL: undefined,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    ...ensureMasterKey(dataDir, process.env),
    OBJECT_STORE_DIR: process.env['OBJECT_STORE_DIR'] ?? join(dataDir, 'objects'),
    RECORDING_DIR: process.env['RECORDING_DIR'] ?? join(dataDir, 'recording'),
    LOG_SPOOL_DIR: process.env['LOG_SPOOL_DIR'] ?? join(dataDir, 'log-spool'),
    HOST: LOOPBACK,
    PORT: String(API_PORT),
    PUBLIC_URL: `http://localhost:${WEB_PORT}`,
    MEDIASOUP_WORKER_BIN: worker,
    MEDIA_LISTEN_ADDRESS: LOOPBACK,
    MEDIA_ANNOUNCED_ADDRESS: LOOPBACK,
  };
  const ended = Promise.race([
    watch(['node_modules/@nestjs/cli/bin/nest.js', 'build', '--watch', '--preserveWatchOutput'], {}),
    watch(
      ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/apps/api/src/main.js'],
      settings,
    ),
    watch(['node_modules/@angular/cli/bin/ng.js', 'serve', '--port', String(WEB_PORT)], {
      NG_CLI_ANALYTICS: 'false',
    }),
  ]);
  report.line(`Rinjo will be at http://localhost:${WEB_PORT}; demo logins in ${loginsFile}; Ctrl-C stops it`);
  await Promise.race([shutdown.requested, ended]);
  await shutdown.run();
}

/**
 * Runs a watcher that ends with us; resolves when it ends by itself.
 * @param {readonly string[]} args of Node
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<void>}
 */
function watch(args, settings) {
  const [command, argv] = boundToParent('SIGTERM', process.execPath, args);
  const child = spawn(command, argv, { cwd: ROOT, env: { ...process.env, ...settings }, stdio: 'inherit' });
  shutdown.add(async () => {
    child.kill('SIGTERM');
  });
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
