import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';

type EntityClasses = MixedList<abstract new (...args: never[]) => object>;

/** Time limits of security.md section 3, set for every connection: nobody waits for a lock or a statement for ever. */
const SESSION =
  '-c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000';

/** A pool of connections as one database role. Tables come from migrations alone, never from entities. */
export function createDataSource(
  url: string,
  pool: number,
  entities: EntityClasses,
  applicationName: string,
): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: entities as NonNullable<DataSourceOptions['entities']>,
    synchronize: false,
    applicationName,
    extra: { max: pool, options: SESSION, connectionTimeoutMillis: 5_000 },
  };
  return new DataSource(options);
}
