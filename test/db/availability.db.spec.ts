import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TestDatabase } from '../support/test-database.js';

const LEDGERS = [
  ...['probe_sample', 'incident', 'incident_update', 'maintenance_window', 'alert', 'alert_event'],
  ...['on_call_list', 'service_host', 'notice', 'notice_receiver', 'notice_delivery', 'service_end'],
  ...['probe_call', 'timed_hour', 'judged_hour', 'job_run', 'page_sample'],
];

describe('the ledgers of availability, as the database holds them', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  async function asRole(url: string, statement: string): Promise<unknown> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }

  it.each(LEDGERS)('%s is read and added to, by the role of the installation alone', async (table) => {
    await asRole(database.systemUrl, `select from ${table}`);
    for (const [url, statement] of [
      [database.systemUrl, `delete from ${table}`],
      [database.systemUrl, `truncate ${table}`],
      [database.appUrl, `select from ${table}`],
      [database.appUrl, `delete from ${table}`],
    ] as const)
      await expect(asRole(url, statement)).rejects.toMatchObject({ code: '42501' });
    const columns = await database.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    for (const { name } of columns)
      await expect(asRole(database.systemUrl, `update ${table} set ${name} = ${name}`)).rejects.toMatchObject(
        { code: '42501' },
      );
  });
});
