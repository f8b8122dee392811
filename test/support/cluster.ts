import { Client } from 'pg';
import { migrate } from '../../apps/api/src/platform/database/migrate.js';
import { MIGRATIONS } from '../../migrations/index.js';

const TEMPLATE = 'rinjo_template';
const SETUP_LOCK = 42;

/** Passwords of a server that lives for one test run and listens on loopback. */
const ROLES = { rinjo_owner: 'test-owner', rinjo_app: 'test-app', rinjo_system: 'test-system' } as const;
export type Role = keyof typeof ROLES;

declare global {
  /** Set by projects of jest.config.js that run on another version than the default. */
  var rinjoPostgresMajor: number | undefined;
}

function serverUrl(): string {
  const name = `RINJO_TEST_SERVER_${globalThis.rinjoPostgresMajor ?? 'DEFAULT'}`;
  const url = process.env[name];
  if (!url) throw new Error(`${name} is unset: run through jest, whose global set-up starts PostgreSQL`);
  return url;
}

/** The URL of a database for a role; without a role, for the superuser. */
export function urlOf(database: string, role?: Role): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = ROLES[role];
  }
  return url.href;
}

/** Runs statements as superuser on a connection of their own. */
export async function asSuperuser<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the roles and the migrated template once per server, whichever worker comes first. */
export async function prepareTemplate(): Promise<string> {
  await asSuperuser('postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [SETUP_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ]);
    if (rowCount === 0) await createTemplate(client);
  });
  return TEMPLATE;
}

async function createTemplate(client: Client): Promise<void> {
  for (const [role, password] of Object.entries(ROLES)) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login password '${password}'`);
  }
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE} owner rinjo_owner`);
  await migrate(urlOf(TEMPLATE, 'rinjo_owner'), MIGRATIONS);
  await client.query(`alter database ${TEMPLATE} is_template true`);
}
