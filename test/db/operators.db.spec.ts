import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { fullTenant } from '../support/full-tenant.js';
import { TestDatabase } from '../support/test-database.js';

const [ASKER, SECOND, THIRD] = [uuidv7(), uuidv7(), uuidv7()];

describe('operators of the installation, as the database holds them', () => {
  let database: TestDatabase;
  let tenantId: string;
  let userId: unknown;
  beforeAll(async () => {
    database = await TestDatabase.create();
    const { tenant, rows } = await fullTenant(database);
    tenantId = tenant.id;
    userId = rows.get('user_account')?.['id'];
  });
  afterAll(() => database.drop());

  it.each(['operator', 'operator_link', 'operator_session'])(
    'the role that works for tenants has no right on %s',
    async (table) => {
      const client = new Client({ connectionString: database.appUrl });
      await client.connect();
      try {
        for (const statement of [`select from ${table}`, `delete from ${table}`])
          await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.end();
      }
    },
  );

  /** A request of an hour, with these columns besides. */
  const grant = (columns: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const row = {
      ...{ tenant_id: tenantId, id: uuidv7(), operator_id: ASKER, operator_name: 'Aoi', scope: 'metadata' },
      ...{ reason: 'A test of the rules', minutes: 60, emergency: false },
      ...{ asked_at: '2026-11-26T00:00:00Z', answer_by: '2026-11-27T00:00:00Z' },
      ...columns,
    };
    return database.query(
      `insert into operator_grant select * from jsonb_populate_record(null::operator_grant, $1)`,
      [JSON.stringify(row)],
    );
  };
  const at = '2026-11-26T01:00:00Z';
  const begun = { starts_at: at, ends_at: '2026-11-26T02:00:00Z' };
  const tenant = () => ({ tenant_approved_at: at, tenant_approved_by: userId });
  const first = (id: string) => ({
    ...{ first_operator_at: at, first_operator_id: id, first_operator_name: 'Ren' },
  });
  const second = (id: string) => ({
    ...{ second_operator_at: at, second_operator_id: id, second_operator_name: 'Mio' },
  });

  it('a grant begins with the approvals that its kind needs', async () => {
    await grant({ ...begun, ...tenant() });
    await grant({ ...begun, ...tenant(), ...first(SECOND), scope: 'content' });
    await grant({ ...begun, ...first(SECOND), ...second(THIRD), scope: 'content', emergency: true });
  });

  it.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['without the tenant', () => begun],
    ['of an operator alone', () => ({ ...begun, ...first(SECOND) })],
    ['to contents, of the tenant alone', () => ({ ...begun, ...tenant(), scope: 'content' })],
    ['in an emergency, of one', () => ({ ...begun, ...tenant(), ...first(SECOND), emergency: true })],
    ['of who asks', () => first(ASKER)],
    ['of one operator twice', () => ({ ...first(SECOND), ...second(SECOND), emergency: true })],
    ['for more than four hours', () => ({ ...tenant(), starts_at: at, ends_at: '2026-11-26T05:00:01Z' })],
    ['for no reason', () => ({ reason: 'because' })],
    ['without an end', () => ({ ...tenant(), starts_at: at })],
  ])('an approval %s is refused', async (_, columns) => {
    await expect(grant(columns())).rejects.toMatchObject({ code: '23514' });
  });
});
