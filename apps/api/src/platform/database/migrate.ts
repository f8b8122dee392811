import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Any number will do, as long as it is always this one. */
const MIGRATION_LOCK = 7_266_401;

/**
 * Brings a database up to date as its owner; answers the names of the migrations that ran. Waits for a migration that is
 * under way elsewhere. Each migration is one transaction: killed in between, the next run goes on where this one stopped.
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  return withMigrations(ownerUrl, migrations, async (source) => {
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  });
}

/** Takes the newest migration back. */
export async function revertLast(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<void> {
  await withMigrations(ownerUrl, migrations, (source) => source.undoLastMigration({ transaction: 'each' }));
}

async function withMigrations<T>(
  url: string,
  migrations: readonly MigrationClass[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    applicationName: 'rinjo migrations',
    extra: { max: 2, connectionTimeoutMillis: 5_000 },
  });
  await source.initialize();
  try {
    // Held by a connection of its own until that closes: an explicit unlock would fail after a lost connection, and
    // hide why the work failed.
    await source.createQueryRunner().query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(source);
  } finally {
    await source.destroy();
  }
}
