import { join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run, tail } from '../lib/run.mjs';
import { archiving, makesBackups } from './backups.mjs';
import { connectionFault, parseDatabaseUrl, refuseOldServer, urlFor } from './database-url.mjs';
import { keptSecrets } from './secrets.mjs';

const CONNECT_MS = 10_000;

/** What the role of backups may do beyond reading statistics and settings. */
const BACKUP_FUNCTIONS = [
  ...['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)', 'pg_switch_wal()'],
  'pg_create_restore_point(text)',
];

/**
 * @typedef {object} Database
 * @property {string} ownerUrl
 * @property {string} appUrl
 * @property {string} systemUrl
 * @property {string | undefined} backupUrl of the embedded server, when backups are made
 * @property {Promise<void> | undefined} exited of the embedded server
 * @property {() => Promise<void>} stop
 */

/**
 * The database of this checkout: the one that DATABASE_URL names, or an embedded server in `.data/`. Throws Fault.
 * @param {import('../lib/report.mjs').Report} report
 * @param {string} dataDir
 * @returns {Promise<Database>}
 */
export async function openDatabase(report, dataDir) {
  const secrets = keptSecrets(join(dataDir, 'database.json'), ['owner', 'app', 'system', 'backup']);
  const external = process.env['DATABASE_URL'];
  const step = report.step('PostgreSQL');
  if (external) {
    const version = await checkServer(external);
    step.done(`${version} at ${new URL(external).host}`);
    const backupUrl = process.env['BACKUP_DATABASE_URL'];
    return { ...roleUrls(external, secrets), backupUrl, exited: undefined, stop: () => Promise.resolve() };
  }
  step.progress('starting');
  const settings = archiving(process.env);
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres'), settings });
  try {
    const ownerUrl = await ensureOwner(server.url, secrets.owner);
    const backupUrl = makesBackups(process.env)
      ? await ensureBackupRole(server.url, secrets.backup)
      : undefined;
    step.done(`embedded, port ${server.port}`);
    return { ...roleUrls(ownerUrl, secrets), backupUrl, exited: server.exited, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * @param {string} ownerUrl
 * @param {{ app: string, system: string }} secrets
 */
function roleUrls(ownerUrl, secrets) {
  return {
    ownerUrl,
    appUrl: process.env['DATABASE_APP_URL'] ?? urlFor(ownerUrl, 'rinjo_app', secrets.app),
    systemUrl: process.env['DATABASE_SYSTEM_URL'] ?? urlFor(ownerUrl, 'rinjo_system', secrets.system),
  };
}

/** @param {string} text */
async function checkServer(text) {
  const url = parseDatabaseUrl(text);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: text, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    );
    refuseOldServer(rows[0].number, url);
    return String(rows[0].name).split(' ')[0];
  } catch (error) {
    throw error instanceof Fault ? error : connectionFault(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The owner of the embedded database may make roles and nothing else that the owner of an external one may not.
 * @param {string} superuserUrl
 * @param {string} password
 */
async function ensureOwner(superuserUrl, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const role = await client.query(`select from pg_roles where rolname = 'rinjo_owner'`);
    const options = `login createrole nosuperuser nobypassrls password ${client.escapeLiteral(password)}`;
    await client.query(`${role.rowCount === 0 ? 'create' : 'alter'} role rinjo_owner ${options}`);
    const database = await client.query(`select from pg_database where datname = 'rinjo'`);
    if (database.rowCount === 0) await client.query('create database rinjo owner rinjo_owner');
  } finally {
    await client.end();
  }
  const url = new URL(urlFor(superuserUrl, 'rinjo_owner', password));
  url.pathname = '/rinjo';
  return url.href;
}

/**
 * A role that may make backups, and is no superuser. It can read every file of the database all the same: that is what a backup is.
 * @param {string} superuserUrl
 * @param {string} password
 */
async function ensureBackupRole(superuserUrl, password) {
  const { default: pg } = await import('pg');
  const url = new URL(superuserUrl);
  url.pathname = '/rinjo';
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    const role = await client.query(`select from pg_roles where rolname = 'rinjo_backup'`);
    const options = `login replication nosuperuser nobypassrls password ${client.escapeLiteral(password)}`;
    await client.query(`${role.rowCount === 0 ? 'create' : 'alter'} role rinjo_backup ${options}`);
    await client.query('grant pg_monitor to rinjo_backup');
    for (const name of BACKUP_FUNCTIONS)
      await client.query(`grant execute on function ${name} to rinjo_backup`);
  } finally {
    await client.end();
  }
  return urlFor(url.href, 'rinjo_backup', password);
}

/**
 * Makes roles and schema, and the demo tenants on first use. Throws Fault.
 * @param {import('../lib/report.mjs').Report} report
 * @param {Database} database
 * @param {NodeJS.ProcessEnv} settings
 */
export async function prepareDatabase(report, database, settings) {
  const step = report.step('Database');
  step.progress('migrating');
  const env = {
    ...process.env,
    ...settings,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
  };
  const result = await run(process.execPath, [join(ROOT, 'dist/apps/api/src/prepare-database.js')], {
    cwd: ROOT,
    env,
  });
  if (result.code !== 0) {
    const reason = reasonIn(result.output);
    throw new Fault(
      `The database could not be prepared: ${reason ?? 'see the output with --verbose'}`,
      reason ? 'Mend that and run the command again' : 'Run the command again with --verbose',
      { cause: new Error(tail(result.output, 40)) },
    );
  }
  step.done('ready');
  // E.g. that the file with the demo logins is lost and how to get another.
  for (const line of result.output.split('\n').filter(Boolean)) report.line(line);
}

/**
 * The last `{"code": …, "message": …}` of an output.
 * @param {string} output
 * @returns {string | undefined}
 */
export function reasonIn(output) {
  for (const line of output.split('\n').reverse()) {
    if (!line.startsWith('{')) continue;
    try {
      const { message } = JSON.parse(line);
      if (typeof message === 'string') return message;
    } catch {
      // Not the line we look for.
    }
  }
  return undefined;
}
