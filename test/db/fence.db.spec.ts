import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, DatabaseError } from 'pg';
import { fullTenant } from '../support/full-tenant.js';
import type { GivenTenant } from '../support/given.js';
import { TestDatabase } from '../support/test-database.js';

const INSUFFICIENT_PRIVILEGE = '42501'; // what PostgreSQL answers for a policy and for a missing grant alike
const FOREIGN_KEY_VIOLATION = '23503';

/** Other rules of a row, and references to it, must not be what refuses it. */
const WITHOUT_CHECKS = `do $$ declare rule record; begin
  for rule in select conname as name, conrelid::regclass as holder from pg_constraint
    where (conrelid = 'TABLE'::regclass and contype = 'c')
      or (confrelid = 'TABLE'::regclass and conrelid <> confrelid and contype = 'f')
  loop execute format('alter table %s drop constraint %I', rule.holder, rule.name); end loop; end $$`;

interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly target: string;
}

/** Everything that the catalogue says belongs to a tenant is tried; nothing is listed here by name. */
describe('the fence around tenants', () => {
  let database: TestDatabase;
  let app: Client;
  let tables: string[];
  let a: { tenant: GivenTenant; rows: ReadonlyMap<string, Readonly<Record<string, unknown>>> };
  let b: typeof a;

  beforeAll(async () => {
    database = await TestDatabase.create();
    const found = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and not c.relispartition and c.relkind in ('r', 'p') and t.attname = 'tenant_id'
       order by 1`,
    );
    tables = found.map((row) => row.name);
    [a, b] = [await fullTenant(database), await fullTenant(database)];
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  /** One statement as the app in the context of a tenant, or of none, rolled back afterwards; a code when refused. */
  async function asApp(
    tenant: string | null,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<number | string> {
    await app.query('begin');
    try {
      if (tenant !== null) await app.query(`select set_config('app.tenant_id', $1, true)`, [tenant]);
      const { rowCount } = await app.query(sql, [...values]);
      return rowCount ?? 0;
    } catch (refused) {
      if (refused instanceof DatabaseError && refused.code) return refused.code;
      throw refused;
    } finally {
      await app.query('rollback');
    }
  }

  const updatable = async (table: string): Promise<string[]> => {
    const columns = await database.query<{ name: string }>(
      `select column_name as name from information_schema.column_privileges
       where table_name = $1 and grantee = 'rinjo_app' and privilege_type = 'UPDATE' order by 1`,
      [table],
    );
    return columns.map((column) => column.name);
  };

  it('has a row of both tenants in every tenant table', () => {
    expect([...a.rows.keys()].sort()).toEqual(tables);
    expect(tables.length).toBeGreaterThan(10);
  });

  it('shows a tenant its own rows and no other', async () => {
    for (const table of tables) {
      expect([table, await asApp(a.tenant.id, `select from ${table}`)]).toEqual([table, 1]);
      const foreign = await asApp(a.tenant.id, `select from ${table} where tenant_id = $1`, [b.tenant.id]);
      expect([table, foreign]).toEqual([table, 0]);
    }
  });

  it('shows nothing without a tenant, with an empty one and after a commit (case 24)', async () => {
    for (const table of tables) {
      expect([table, await asApp(null, `select from ${table}`)]).toEqual([table, 0]);
      expect([table, await asApp('', `select from ${table}`)]).toEqual([table, 0]);
    }
  });

  it('lets a tenant change and delete no row of another', async () => {
    for (const table of tables) {
      for (const column of await updatable(table)) {
        const changed = await asApp(
          a.tenant.id,
          `update ${table} set ${column} = ${column} where tenant_id = $1`,
          [b.tenant.id],
        );
        expect([table, column, changed]).toEqual([table, column, 0]);
      }
      const deleted = await asApp(a.tenant.id, `delete from ${table} where tenant_id = $1`, [b.tenant.id]);
      expect([table, [0, INSUFFICIENT_PRIVILEGE].includes(deleted)]).toEqual([table, true]);
    }
  });

  it('lets a tenant insert no row for another', async () => {
    for (const table of tables) {
      const refused = await asApp(
        a.tenant.id,
        `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`,
        [JSON.stringify({ ...a.rows.get(table), tenant_id: b.tenant.id })],
      );
      expect([table, refused]).toEqual([table, INSUFFICIENT_PRIVILEGE]);
    }
  });

  it('lets no row move to another tenant (case 26)', async () => {
    for (const table of tables) {
      const refused = await asApp(a.tenant.id, `update ${table} set tenant_id = $1`, [b.tenant.id]);
      expect([table, refused]).toEqual([table, INSUFFICIENT_PRIVILEGE]);
    }
  });

  it('refuses, in the database itself, every reference to a row of another tenant (case 26)', async () => {
    const keys = await database.query<ForeignKey>(
      `select k.conname as name, k.conrelid::regclass::text as table, k.confrelid::regclass::text as target,
         a.attname as column
       from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'tenant_id'
       where k.contype = 'f' and k.confrelid::regclass::text = any ($1)`,
      [tables],
    );
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys) {
      const foreign = b.rows.get(key.target)?.['id'];
      await database.query('begin'); // as superuser: row-level security does not help here
      await database.query(WITHOUT_CHECKS.replaceAll('TABLE', key.table));
      const move = `update ${key.table} set ${key.column} = $1 where tenant_id = $2`;
      await expect(database.query(move, [foreign, a.tenant.id])).rejects.toMatchObject({
        code: FOREIGN_KEY_VIOLATION,
        constraint: key.name,
      });
      await database.query('rollback');
    }
  });

  it('gives the app no DDL, no TRUNCATE and nothing of what it does not need', async () => {
    for (const statement of [
      'create table mine (id int)',
      'create schema mine',
      'alter table call disable row level security',
      'drop policy tenant_isolation on call',
      'create view peek as select * from call',
      'truncate call',
      'delete from audit_entry',
      'update audit_entry set actor_name = actor_name',
      'update tenant set plan_id = plan_id',
      'insert into plan select * from plan',
      'set session authorization rinjo_owner',
      'set role rinjo_system',
    ])
      expect([statement, await asApp(a.tenant.id, statement)]).toEqual([statement, INSUFFICIENT_PRIVILEGE]);
  });

  it('shows the system role the columns of its look-ups and no other', async () => {
    const system = new Client({ connectionString: database.systemUrl });
    await system.connect();
    try {
      const { rows } = await system.query('select tenant_id, id, token_hash from session');
      expect(rows).toHaveLength(2);
      for (const peek of [
        'select * from session',
        'select title from call',
        'select email from user_account',
      ])
        await expect(system.query(peek)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    } finally {
      await system.end();
    }
  });
});
