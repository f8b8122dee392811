import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRestored } from '../../apps/api/src/modules/portability/declared/exported-table.js';
import { EXPORTED_TABLES } from '../../apps/api/src/modules/portability/declared/exported-tables.js';
import { LEFT_OUT } from '../../apps/api/src/modules/portability/declared/left-out.js';
import { TestDatabase } from '../support/test-database.js';

interface Column {
  readonly table: string;
  readonly column: string;
  /** It must have a value, and has none by itself. */
  readonly needed: boolean;
}

/** Whoever adds a table or a column says here whether an export has it: nothing is forgotten, and no secret goes out. */
describe('what an export has', () => {
  let database: TestDatabase;
  let columns: Column[];
  beforeAll(async () => {
    database = await TestDatabase.create();
    columns = await database.query<Column>(
      `select c.relname as table, a.attname as column, a.attnotnull and not a.atthasdef as needed
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and not c.relispartition and c.relkind in ('r', 'p') and exists (
         select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
       order by 1, a.attnum`,
    );
  });
  afterAll(() => database.drop());

  const of = (table: string): Column[] => columns.filter((found) => found.table === table);

  it('is said of every table of tenants', () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    const declared = [...EXPORTED_TABLES.map(({ table }) => table), ...Object.keys(LEFT_OUT)];
    expect(declared.toSorted()).toEqual(tables.toSorted());
    expect(Object.values(LEFT_OUT).every((why) => why.length > 3)).toBe(true);
  });

  it('is said of every column of them', () => {
    for (const { table, columns: exported, left = {} } of EXPORTED_TABLES)
      expect([table, ['tenant_id', ...exported, ...Object.keys(left)].toSorted()]).toEqual([
        table,
        of(table)
          .map(({ column }) => column)
          .toSorted(),
      ]);
  });

  it('can be restored: every column that needs a value has one, and what it refers to is there before', async () => {
    const restored = EXPORTED_TABLES.filter(({ restored: how }) => isRestored(how));
    const names = restored.map(({ table }) => table);
    for (const { table, columns: exported, restored: how } of restored) {
      const set = isRestored(how) ? Object.keys(how.set ?? {}) : [];
      const known = new Set(['tenant_id', ...exported, ...set]);
      const byUpdate = isRestored(how) && how.byUpdate;
      const missing = of(table).filter(({ column, needed }) => needed && !known.has(column));
      expect([table, byUpdate ? [] : missing]).toEqual([table, []]);
    }
    const references = await database.query<{ table: string; target: string; columns: string[] }>(
      `select conrelid::regclass::text as table, confrelid::regclass::text as target,
         array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any (conkey)) as columns
       from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1) and conrelid <> confrelid`,
      [names],
    );
    const late = references.filter(({ table, target, columns: by }) => {
      const { columns: exported = [], restored: how } = restored.find((one) => one.table === table) ?? {};
      const written = by.every(
        (column) =>
          column === 'tenant_id' ||
          exported.includes(column) ||
          (how && isRestored(how) && how.set?.[column]),
      );
      return written && target !== 'stored_object' && names.indexOf(target) >= names.indexOf(table);
    });
    expect(late).toEqual([]);
  });
});
