import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.js';
import { assertFenced } from '../../apps/api/src/platform/database/self-check.js';
import { startApp } from '../support/app.js';
import { urlOf } from '../support/cluster.js';
import { TestDatabase } from '../support/test-database.js';

/** Each of these opens a hole, and is closed again: the check must see it, and see nothing else. */
const HOLES: readonly (readonly [hole: string, seen: string, open: string, close: string])[] = [
  [
    'a policy is gone',
    'table call lacks the policy tenant_isolation',
    'drop policy tenant_isolation on call',
    `create policy tenant_isolation on call using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
       with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
  ],
  [
    'a policy lets everything through',
    'table stray lacks the policy tenant_isolation',
    `create table stray (tenant_id uuid, id uuid, primary key (tenant_id, id));
     alter table stray enable row level security; alter table stray force row level security;
     create policy tenant_isolation on stray using (true) with check (true)`,
    'drop table stray',
  ],
  [
    'a second policy widens the first',
    'table call has the unknown policy support',
    'create policy support on call for select using (true)',
    'drop policy support on call',
  ],
  [
    'a look-up policy is on a table that is not listed',
    'table chat_message has the unknown policy system_lookup',
    'create policy system_lookup on chat_message for select to rinjo_system using (true)',
    'drop policy system_lookup on chat_message',
  ],
  [
    'security is not forced',
    'table call: row-level security is not forced',
    'alter table call no force row level security',
    'alter table call force row level security',
  ],
  [
    'security is off',
    'table call: row-level security is not enabled',
    'alter table call disable row level security',
    'alter table call enable row level security',
  ],
  [
    'a table has no policy at all',
    'table stray: row-level security is not enabled',
    'create table stray (tenant_id uuid, id uuid, primary key (tenant_id, id))',
    'drop table stray',
  ],
  [
    'a table has no tenant and is not known as shared',
    'table note has no tenant_id and is not known as shared',
    'create table note (id uuid primary key)',
    'drop table note',
  ],
  [
    'a foreign key has one column',
    'foreign key single of call omits tenant_id',
    `alter table user_account add constraint lone unique (id);
     alter table call add constraint single foreign key (created_by) references user_account (id)`,
    'alter table call drop constraint single; alter table user_account drop constraint lone',
  ],
  [
    'a unique key spans tenants',
    'unique index lone of call omits tenant_id',
    'create unique index lone on call (title)',
    'drop index lone',
  ],
  [
    'a view runs as its owner',
    'view peek runs with the rights of its owner',
    'create view peek as select * from call',
    'drop view peek',
  ],
  [
    'a materialised view copies rows out of the fence',
    'peek is a materialised view',
    'create materialized view peek as select * from call',
    'drop materialized view peek',
  ],
  [
    'a function runs as its owner',
    'function peek() runs with the rights of its owner',
    'create function peek() returns bigint language sql security definer as $$ select count(*) from call $$',
    'drop function peek()',
  ],
  [
    'the app may have partitions made',
    'function log_partitions_ahead(integer) runs with the rights of its owner',
    'grant execute on function log_partitions_ahead(int) to rinjo_app',
    'revoke execute on function log_partitions_ahead(int) from rinjo_app',
  ],
  [
    'a function of the owner can be led to other names',
    'function audit_forget(uuid,integer) runs with the rights of its owner',
    'alter function audit_forget(uuid, int) reset search_path',
    'alter function audit_forget(uuid, int) set search_path = public, pg_temp',
  ],
  [
    'a partition is open',
    'partition audit_entry_rest can be reached without its table',
    'grant select on audit_entry_rest to rinjo_app',
    'revoke select on audit_entry_rest from rinjo_app',
  ],
  [
    'a partition is outside the fence',
    'table audit_entry_rest: row-level security is not forced',
    'alter table audit_entry_rest no force row level security',
    'alter table audit_entry_rest force row level security',
  ],
  [
    'the app may truncate',
    'role rinjo_app may truncate call',
    'grant truncate on call to rinjo_app',
    'revoke truncate on call from rinjo_app',
  ],
  [
    'the app may create',
    'role rinjo_app may create in schema public',
    'grant create on schema public to rinjo_app',
    'revoke create on schema public from rinjo_app',
  ],
];

describe('the self-check of the start (cases 27, 28)', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  async function check(url: string, role: string): Promise<void> {
    const source = await createDataSource(url, 2, [], 'test').initialize();
    const runner = source.createQueryRunner();
    try {
      await assertFenced(runner, role);
    } finally {
      await runner.release();
      await source.destroy();
    }
  }

  it('finds nothing wrong with the migrated database', async () => {
    await expect(check(database.appUrl, 'rinjo_app')).resolves.toBeUndefined();
    await expect(check(database.systemUrl, 'rinjo_system')).resolves.toBeUndefined();
  });

  it.each(HOLES)('refuses when %s', async (_, seen, open, close) => {
    await database.query(open);
    try {
      await expect(check(database.appUrl, 'rinjo_app')).rejects.toThrow(seen);
    } finally {
      await database.query(close);
    }
    await expect(check(database.appUrl, 'rinjo_app')).resolves.toBeUndefined();
  });

  it('refuses a superuser, the owner of the tables, and one role in place of the other', async () => {
    await expect(check(urlOf(database.name), 'rinjo_app')).rejects.toThrow('(SUPERUSER)');
    await expect(check(database.ownerUrl, 'rinjo_app')).rejects.toThrow(
      'owns tables or is a member of their owner',
    );
    await expect(check(database.systemUrl, 'rinjo_app')).rejects.toThrow(
      'connected as rinjo_system instead of rinjo_app',
    );
  });

  it('keeps the whole product from starting', async () => {
    await database.query('alter table call no force row level security');
    await expect(startApp({ database })).rejects.toThrow(
      'Database refused: table call: row-level security is not forced',
    );
    await database.query('alter table call force row level security');
    const environment = { DATABASE_APP_URL: database.ownerUrl };
    await expect(startApp({ database, environment })).rejects.toThrow(
      'Database refused: connected as rinjo_owner',
    );
  });
});
