/** `npm start`: the whole product from one command. See `npm start -- --help`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startApi } from './bootstrap/api.mjs';
import { makesBackups } from './bootstrap/backups.mjs';
import { API, ensureBuilt, WEB } from './bootstrap/build.mjs';
import { ensureCertificate } from './bootstrap/certificate.mjs';
import { openDatabase, prepareDatabase } from './bootstrap/database.mjs';
import { demoLogins } from './bootstrap/demo-logins.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { leaveSettings } from './bootstrap/left-settings.mjs';
import { ensureMasterKey } from './bootstrap/master-key.mjs';
import { lanAddresses, requireMediaPort, requireTcpPort } from './bootstrap/network.mjs';
import { onPinnedNode } from './bootstrap/node.mjs';
import { scannerSettings } from './bootstrap/scanner.mjs';
import { ensureTool, FFMPEG, PDFTOPPM } from './bootstrap/tools.mjs';
import { startOptions, USAGE } from './lib/arguments.mjs';
import { Fault, fileFault } from './lib/fault.mjs';
import { dataFolder, ROOT } from './lib/folders.mjs';
import { askHolder, tryLock } from './lib/lock.mjs';
import { createReport } from './lib/report.mjs';
import { Shutdown } from './lib/shutdown.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { ensureWorker } from './worker/index.mjs';

const shutdown = new Shutdown();
const report = createReport({ verbose: process.argv.includes('--verbose') });

try {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.help) report.line(USAGE);
  else if (await onPinnedNode(report)) await start(options);
} catch (error) {
  report.fault(error);
  process.exitCode = 1;
  await shutdown.run();
}

/** @param {ReturnType<typeof startOptions>} options */
async function start(options) {
  let ready = false;
  shutdown.listen((signal) => {
    if (ready) return;
    void shutdown.run().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  });
  const dataDir = dataFolder();
  requireWritable(dataDir);
  const lock = await tryLock(join(dataDir, 'npm-start'));
  if (!lock) {
    const holder = await askHolder(join(dataDir, 'npm-start'));
    throw new Fault(
      `Rinjo runs already from this checkout${holder && `: ${holder}`}`,
      'Stop it first with Ctrl-C',
    );
  }
  lock.tell(`process ${process.pid} is starting it`);

  const place = addresses(options);
  await requirePorts(options.port, place.host, place.media);

  await ensureDependencies(report);
  const worker = await ensureWorker(report);
  for (const tool of [FFMPEG, PDFTOPPM]) await ensureTool(report, tool);
  await ensureBuilt(report, API);
  await ensureBuilt(report, WEB);
  const tls = options.https
    ? await ensureCertificate(join(dataDir, 'tls'), lanAddresses(), new Date())
    : undefined;

  const database = await openDatabase(report, dataDir);
  shutdown.add(database.stop);
  const loginsFile = join(dataDir, 'demo-logins.json');
  await prepareDatabase(report, database, {
    SEED_DEMO: process.env['SEED_DEMO'] ?? '1',
    DEMO_LOGINS_FILE: loginsFile,
  });

  const settings = {
    DATABASE_URL: undefined,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    ...ensureMasterKey(dataDir, process.env),
    ...scannerSettings(process.env),
    OBJECT_STORE_DIR: process.env['OBJECT_STORE_DIR'] ?? join(dataDir, 'objects'),
    RECORDING_DIR: process.env['RECORDING_DIR'] ?? join(dataDir, 'recording'),
    LOG_SPOOL_DIR: process.env['LOG_SPOOL_DIR'] ?? join(dataDir, 'log-spool'),
    HOST: place.host,
    PORT: String(options.port),
    PUBLIC_URL: process.env['PUBLIC_URL'] ?? place.url,
    WEB_ROOT: join(ROOT, 'dist/web/browser'),
    MEDIASOUP_WORKER_BIN: worker,
    MEDIA_LISTEN_ADDRESS: process.env['MEDIA_LISTEN_ADDRESS'] ?? place.media,
    MEDIA_ANNOUNCED_ADDRESS: process.env['MEDIA_ANNOUNCED_ADDRESS'] ?? place.announced,
    ...(tls ? { TLS_CERT_FILE: tls.certFile, TLS_KEY_FILE: tls.keyFile } : {}),
    ...(database.backupUrl ? { BACKUP_DATABASE_URL: database.backupUrl } : {}),
    ...(makesBackups(process.env)
      ? { POSTGRES_BIN_DIR: process.env['POSTGRES_BIN_DIR'] ?? (await postgresBinaries(18)) }
      : {}),
  };
  await leaveSettings(dataDir, settings);
  const api = await startApi({
    log: join(dataDir, 'api.log'),
    verbose: options.verbose,
    port: options.port,
    certFile: tls?.certFile,
    settings,
  });
  shutdown.add(api.stop);

  ready = true;
  lock.tell(place.url);
  greet(place.url, options.https, loginsFile);
  const ended = await Promise.race([
    shutdown.requested.then(() => undefined),
    api.exited.then(
      () => `The API has ended; ${options.verbose ? 'see above' : `see ${join(dataDir, 'api.log')}`}`,
    ),
    ...(database.exited ? [database.exited.then(() => 'The embedded PostgreSQL has ended')] : []),
  ]);
  report.line('Stopping');
  await shutdown.run();
  await lock.release();
  if (ended !== undefined) throw new Fault(ended, 'Run `npm start` again');
}

/**
 * Who can reach it: this machine alone, or with HTTPS the whole network (browsers give cameras to localhost and HTTPS).
 * @param {{ https: boolean, port: number }} options
 */
function addresses({ https, port }) {
  if (!https) {
    const loopback = '127.0.0.1';
    return { host: loopback, url: `http://localhost:${port}`, media: loopback, announced: loopback };
  }
  const lan = lanAddresses()[0];
  if (!lan) report.line('This machine has no network address: --https serves this machine alone');
  const everywhere = '0.0.0.0';
  return {
    host: everywhere,
    url: `https://${lan ?? 'localhost'}:${port}`,
    media: everywhere,
    announced: lan ?? '127.0.0.1',
  };
}

/**
 * @param {number} port
 * @param {string} host
 * @param {string} mediaHost
 */
async function requirePorts(port, host, mediaHost) {
  await requireTcpPort(
    port,
    host,
    'the web app',
    `Stop that program, or run \`npm start -- --port ${port + 1}\``,
  );
  const metrics = Number(process.env['METRICS_PORT'] ?? 9464);
  if (metrics > 0)
    await requireTcpPort(metrics, '127.0.0.1', 'metrics', 'Set METRICS_PORT to another one, or to 0');
  const workers = Number(process.env['MEDIA_WORKERS'] ?? 0) || Math.max(1, availableParallelism() - 1);
  const first = Number(process.env['MEDIA_PORT'] ?? 40000);
  for (let index = 0; index < workers; index += 1) await requireMediaPort(first + index, mediaHost);
}

/** @param {string} folder */
function requireWritable(folder) {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'x'.repeat(65536));
  } catch (error) {
    throw fileFault(error, folder);
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * @param {string} url
 * @param {boolean} https
 * @param {string} loginsFile
 */
function greet(url, https, loginsFile) {
  report.line('');
  report.line(`Rinjo runs at ${url}`);
  if (https)
    report.line('The certificate is made by this machine: the browser asks once whether to trust it.');
  for (const line of demoLogins(loginsFile)) report.line(line);
  report.line('Ctrl-C stops it.');
}
