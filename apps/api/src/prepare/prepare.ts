import pg from 'pg';
import { MIGRATIONS } from '../../../../migrations/index.js';
import type { PrepareEnvironment } from '../config/prepare-environment.js';
import { MONTHS_AHEAD, PLANS } from '../modules/tenancy/index.js';
import { failureText } from '../platform/commands/failure-text.js';
import { migrate } from '../platform/database/migrate.js';
import { PrepareFault } from './prepare-fault.js';
import { ensureRole } from './roles.js';
import { seedDemo } from './seed-demo.js';

/**
 * Makes an installation's database ready: roles, schema, plans and, if wanted, demo tenants. Harmless to repeat, also
 * after it was killed. Answers a line for people, or null. Throws PrepareFault.
 */
export async function prepare(environment: PrepareEnvironment): Promise<string | null> {
  const owner = await connect(environment.DATABASE_URL);
  try {
    await ensureRole(owner, 'rinjo_app', environment.DATABASE_APP_URL);
    await ensureRole(owner, 'rinjo_system', environment.DATABASE_SYSTEM_URL);
    await migrateUnlessDone(owner, environment.DATABASE_URL);
    await owner.query('select log_partitions_ahead($1)', [MONTHS_AHEAD]);
  } finally {
    await owner.end();
  }
  const tenants = await preparePlans(environment.DATABASE_SYSTEM_URL);
  if (!environment.SEED_DEMO) return null;
  return seedDemo(environment, tenants).catch((cause: unknown) => {
    throw new PrepareFault('SEED_FAILED', `The demo tenants could not be made: ${failureText(cause)}`, {
      cause,
    });
  });
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query that is under way reports it
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { host, pathname } = new URL(url);
    const what = `${host}${pathname}`;
    throw new PrepareFault('DATABASE_UNREACHABLE', `No connection to ${what}: ${failureText(cause)}`, {
      cause,
    });
  }
}

/** Asks first: loading and running the migration machinery takes longer than everything else here. */
async function migrateUnlessDone(owner: pg.Client, url: string): Promise<void> {
  const done = await migrationsDone(owner);
  const missing = MIGRATIONS.filter((migration) => !done.has(migration.name));
  if (missing.length === 0) return;
  await migrate(url, MIGRATIONS).catch((cause: unknown) => {
    throw new PrepareFault('MIGRATION_FAILED', `A migration failed: ${failureText(cause)}`, { cause });
  });
}

async function migrationsDone(owner: pg.Client): Promise<ReadonlySet<string>> {
  const { rows: tables } = await owner.query<{ found: boolean }>(
    `select to_regclass('migration') is not null as found`,
  );
  if (!tables[0]?.found) return new Set();
  const { rows } = await owner.query<{ name: string }>('select name from migration');
  return new Set(rows.map((row) => row.name));
}

/** Adds plans that are missing, leaves changed ones alone, and answers the tenants that there are. */
async function preparePlans(systemUrl: string): Promise<string[]> {
  const system = await connect(systemUrl);
  try {
    for (const plan of PLANS)
      await system.query(
        `insert into plan (id, code, name, max_participants_per_call, max_concurrent_calls, storage_bytes, log_retention_days)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing`,
        [
          ...[plan.id, plan.code, plan.name, plan.maxParticipantsPerCall, plan.maxConcurrentCalls],
          ...[plan.storageBytes, plan.logRetentionDays],
        ],
      );
    const { rows } = await system.query<{ slug: string }>('select slug from tenant');
    return rows.map((row) => row.slug);
  } finally {
    await system.end();
  }
}
