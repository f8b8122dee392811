import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATA_MAP } from '../../apps/api/src/modules/operations/data-map/data-map.js';
import {
  type FoundColumn,
  mapProblems,
} from '../../apps/api/src/modules/operations/data-map/map-problems.js';
import { startApp } from '../support/app.js';
import { TestDatabase } from '../support/test-database.js';

/** Whoever adds a column says here what it holds about people: without that, nothing is released and nothing starts. */
describe('the map of personal data', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  it('has each column of the database once, and no other', async () => {
    const found = await database.query<FoundColumn>(
      `select c.relname as table, a.attname as column
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and not c.relispartition and c.relkind in ('r', 'p')
       order by 1, a.attnum`,
    );
    expect(mapProblems(found, DATA_MAP)).toEqual([]);
  });

  it('refuses to start on a column without a definition, by its name', async () => {
    await database.query('alter table site add column owner_phone text');
    await expect(startApp({ database })).rejects.toThrow(
      'Database refused: the personal data map does not define site.owner_phone',
    );
  });
});
