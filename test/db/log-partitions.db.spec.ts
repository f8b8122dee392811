import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UserId } from '@rinjo/contract';
import { LogKeeping } from '../../apps/api/src/modules/audit/log-keeping.js';
import { LogSealer } from '../../apps/api/src/modules/audit/transparency/log-sealer.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { migrate, revertLast } from '../../apps/api/src/platform/database/migrate.js';
import { foldForSearch } from '../../apps/api/src/platform/search/fold.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Given, type GivenTenant } from '../support/given.js';
import { verifyLog } from '../support/log-file.js';
import { TestDatabase } from '../support/test-database.js';

const SOMEONE = '0193f000-0000-7000-8000-000000000001' as UserId;
const DAY_MS = 86_400_000;

/** Any day of the calendar; timers run as ever. */
class Calendar extends SystemClock {
  today: Date | null = null;

  override now(): Date {
    return this.today ?? super.now();
  }
}

describe('the log by months', () => {
  let app: TestApp;
  const clock = new Calendar();
  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  async function write(tenant: GivenTenant, at: Date, count = 1): Promise<void> {
    clock.today = at;
    await app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), async (tx) => {
      for (let n = 0; n < count; n += 1)
        await app.get(AuditTrail).record(tx, 'user.deactivated', { userId: SOMEONE });
    });
  }
  const partitions = async (): Promise<string[]> => {
    const rows = await app.database.query<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'audit_entry'::regclass order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  const partitionsOf = (tenant: GivenTenant): Promise<{ name: string; seq: string }[]> =>
    app.database.query<{ name: string; seq: string }>(
      'select tableoid::regclass::text as name, seq from audit_entry where tenant_id = $1 order by seq',
      [tenant.id],
    );

  it('has partitions ahead, and refuses nothing for which there is none', async () => {
    const tenant = await app.given.tenant();
    const now = new Date();
    await write(tenant, now);
    await write(tenant, new Date('2019-05-05T00:00:00Z'));
    await write(tenant, new Date('2039-05-05T00:00:00Z'));
    const month = `audit_entry_y${String(now.getUTCFullYear())}m${String(now.getUTCMonth() + 1).padStart(2, '0')}`;
    expect(await partitionsOf(tenant)).toEqual([
      { name: month, seq: '1' },
      { name: 'audit_entry_rest', seq: '2' },
      { name: 'audit_entry_rest', seq: '3' },
    ]);
    expect(await partitions()).toHaveLength(5);
  });

  it('makes missing partitions, and leaves a month where it is that the rest has rows of', async () => {
    const before = await partitions();
    const [last = ''] = before.filter((name) => name !== 'audit_entry_rest').slice(-1);
    await app.database.query(`drop table ${last}`);
    await app.get(LogKeeping).now();
    expect(await partitions()).toEqual(before);
    await app.database.query(`drop table ${last}`);
    const [, year = '', month = ''] = /y(\d{4})m(\d{2})$/.exec(last) ?? [];
    await write(await app.given.tenant(), new Date(`${year}-${month}-11T00:00:00Z`));
    await app.get(LogKeeping).now();
    expect(await partitions()).toEqual(before.filter((name) => name !== last));
  });

  it('can be emptied, changed and truncated by nobody, partition by partition', async () => {
    const tenant = await app.given.tenant();
    await write(tenant, new Date());
    for (const part of await partitions())
      for (const statement of [
        `truncate ${part}`,
        `update ${part} set actor_name = 'x'`,
        `delete from ${part}`,
      ]) {
        const rows = (await app.database.query(`select from ${part}`)).length;
        if (rows > 0 || statement.startsWith('truncate'))
          await expect(app.database.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
  });

  it('forgets what entries say when the plan keeps them no longer, and still verifies', async () => {
    const tenant = await app.given.tenant(); // of a plan with 400 days
    const { client } = await tenant.signedIn('admin');
    const now = new Date();
    await write(tenant, new Date(now.getTime() - 401 * DAY_MS), 3);
    await write(tenant, new Date(now.getTime() - 399 * DAY_MS), 2);
    clock.today = now;
    await app.get(LogSealer).now();
    await expect(
      app.database.query(
        `update audit_entry set salt = null, actor_name = '', details = '{}', search_text = '' where tenant_id = $1
           and seq = 4`,
        [tenant.id],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await app.get(LogKeeping).now();
    const rows = await app.database.query(
      `select seq, salt is null and details = '{}' and actor_name = '' as forgotten from audit_entry
       where tenant_id = $1 order by seq limit 5`,
      [tenant.id],
    );
    expect(rows).toEqual([1, 2, 3, 4, 5].map((seq) => ({ seq: String(seq), forgotten: seq < 4 })));
    const references = await app.database.query(
      'select seq from audit_reference where tenant_id = $1 order by seq',
      [tenant.id],
    );
    expect(references).toEqual([{ seq: '4' }, { seq: '5' }]);
    const lines = (await client.get<string>('/audit-log/content')).body
      .split('\n')
      .filter((line) => line !== '');
    expect(verifyLog(lines)).toMatchObject({ faults: [], forgotten: 3 });
  });
});

describe('a log from before it had months', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  it('is taken over whole: each entry in its month, found by what it says and what it is about', async () => {
    const since = MIGRATIONS.findIndex(({ name }) => name.startsWith('LogPartitions'));
    for (let n = MIGRATIONS.length; n > since; n -= 1) await revertLast(database.ownerUrl, MIGRATIONS);
    const given = new Given(database, 'http://localhost');
    const tenants = [await given.tenant(), await given.tenant()];
    for (const { id } of tenants)
      await database.query(
        `insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_name, details, salt, commitment)
         select $1, gen_random_uuid(), n, date_trunc('month', now()) - make_interval(months => 3 - n), 'user.deactivated',
           'success', 'job', 'ﾎﾟﾝﾌﾟ Ｒoom', jsonb_build_object('userId', $2::text), decode(repeat('ab', 32), 'hex'),
           decode(repeat('cd', 32), 'hex')
         from generate_series(1, 3) n`,
        [id, SOMEONE],
      );
    await migrate(database.ownerUrl, MIGRATIONS);
    for (const { id } of tenants) {
      const rows = await database.query<{ seq: string; text: string; part: string; salt: string }>(
        `select seq, search_text as text, tableoid::regclass::text as part, encode(salt, 'hex') as salt from audit_entry
         where tenant_id = $1 order by seq`,
        [id],
      );
      expect(rows.map(({ seq }) => seq)).toEqual(['1', '2', '3']);
      expect(new Set(rows.map(({ part }) => part)).size).toBe(3);
      for (const { text, part, salt } of rows) {
        expect(text).toBe(`${foldForSearch('ﾎﾟﾝﾌﾟ Ｒoom')}|user.deactivated|${SOMEONE}`);
        expect(part).toMatch(/_y\d{4}m\d{2}$/);
        expect(salt).toBe('ab'.repeat(32));
      }
      const references = await database.query(
        'select seq, object_type, object_id from audit_reference where tenant_id = $1 order by seq',
        [id],
      );
      expect(references).toEqual(
        ['1', '2', '3'].map((seq) => ({ seq, object_type: 'user', object_id: SOMEONE })),
      );
    }
  });

  it('keeps a log for one to ten years, whatever plan somebody makes', async () => {
    const set = (days: number) =>
      database.query('update plan set log_retention_days = $1 where id = (select id from plan limit 1)', [
        days,
      ]);
    for (const days of [0, 364, 3_654])
      await expect(set(days)).rejects.toThrow('plan_log_retention_days_check');
  });
});
