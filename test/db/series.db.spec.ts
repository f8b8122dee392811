import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERIES } from '../../apps/api/src/modules/evidence/life/held.js';
import { fullTenant } from '../support/full-tenant.js';
import { TestDatabase } from '../support/test-database.js';

/** One line of a plan after the other. */
interface Line {
  readonly 'QUERY PLAN': string;
}

describe('versions of an item', () => {
  let database: TestDatabase;
  let tenantId: string;
  beforeAll(async () => {
    database = await TestDatabase.create();
    tenantId = (await fullTenant(database)).tenant.id;
    // So many that PostgreSQL does not prefer to look at all of them.
    await database.query(
      `insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
       select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 1, repeat('a', 64), '\\x00', 1, now()
       from generate_series(1, 20000) n`,
      [tenantId],
    );
    await database.query(
      `insert into evidence (tenant_id, id, kind, state, by_name, name, content_type, sha256, received_at, object_id)
       select $1, o.id, 'photo', 'clean', 'Sato', 'a', 'image/jpeg', repeat('a', 64), now(), o.id
       from stored_object o where o.tenant_id = $1 and o.id < '00000000-0000-7000-9000-000000000000'`,
      [tenantId],
    );
    await database.query('analyze evidence');
  });
  afterAll(() => database.drop());

  const planned = async (series: string): Promise<string> => {
    const lines = await database.query<Line>(
      `explain (costs off) select (select count(*) from evidence v where v.tenant_id = e.tenant_id
         and (v.id = ${series} or v.series_id = ${series})) from evidence e`,
    );
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  };

  it('are found by indexes, also through the fence: a list does not look through its tenant for each item', async () => {
    await database.query('set role rinjo_app');
    try {
      await database.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
      const plan = await planned(SERIES('e'));
      expect(plan).toMatch(/Index Cond: \(\(tenant_id = e\.tenant_id\) AND \(id = CASE/);
      expect(plan).toMatch(/Index Cond: \(\(tenant_id = e\.tenant_id\) AND \(series_id = CASE/);
      // What would be natural to write is what PostgreSQL does not take for leakproof.
      expect(await planned('coalesce(e.series_id, e.id)')).not.toMatch(/Index Cond: .*COALESCE/);
    } finally {
      await database.query('reset role');
    }
  });
});
