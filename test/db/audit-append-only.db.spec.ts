import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { fullTenant } from '../support/full-tenant.js';
import { TestDatabase } from '../support/test-database.js';

describe('the audit log cannot be rewritten (case 42)', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  it.each(['update audit_entry set actor_name = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])(
    'refuses, to the app, the owner and a superuser: %s',
    async (statement) => {
      const { tenant } = await fullTenant(database);
      for (const url of [database.appUrl, database.ownerUrl]) {
        const client = new Client({ connectionString: url });
        await client.connect();
        await client.query(`select set_config('app.tenant_id', $1, false)`, [tenant.id]);
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
        await client.end();
      }
      await expect(database.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
