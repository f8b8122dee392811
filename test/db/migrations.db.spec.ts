import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, revertLast } from '../../apps/api/src/platform/database/migrate.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { TestDatabase } from '../support/test-database.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  /** Everything that the migrations make, as the catalogue describes it. */
  async function schema(): Promise<string[]> {
    const rows = await database.query<{ line: string }>(
      `select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as line
         from information_schema.columns where table_schema = 'public'
       union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
       union all select indexdef from pg_indexes where schemaname = 'public'
       union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
       union all select format('%s %s %s', table_name, grantee, privilege_type) from information_schema.table_privileges
         where table_schema = 'public' and grantee like 'rinjo%'
       order by 1`,
    );
    return rows.map((row) => row.line);
  }

  it('go up, down and up again, and leave nothing behind', async () => {
    const before = await schema();
    for (let left = MIGRATIONS.length; left > 0; left -= 1) await revertLast(database.ownerUrl, MIGRATIONS);
    const left = await database.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
         and relname not like 'migration%'
       union all select proname from pg_proc where pronamespace = 'public'::regnamespace`,
    );
    expect(left).toEqual([]);
    expect(await migrate(database.ownerUrl, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
    expect(await schema()).toEqual(before);
  });

  it('run once when two processes start them at the same time, and are quick when there is nothing to do', async () => {
    for (let left = MIGRATIONS.length; left > 0; left -= 1) await revertLast(database.ownerUrl, MIGRATIONS);
    const runs = await Promise.all([
      migrate(database.ownerUrl, MIGRATIONS),
      migrate(database.ownerUrl, MIGRATIONS),
    ]);
    expect(runs.map((run) => run.length).sort()).toEqual([0, MIGRATIONS.length]);
    expect(await migrate(database.ownerUrl, MIGRATIONS)).toEqual([]);
  });
});
