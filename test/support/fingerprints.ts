import type { TestDatabase } from './test-database.js';

/** What any request leaves behind, whatever it asks: logs, and when a session was last used. */
const TRACES = new Set(['audit_entry', 'audit_head', 'provisioning_request', 'session']);

/** A fingerprint of everything that a tenant has, by table: equal before and after means that nothing was written. */
export async function fingerprints(
  database: TestDatabase,
  tenantId: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = await database.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !TRACES.has(table.name))) {
    const [row] = await database.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
       from ${name} t where tenant_id = $1`,
      [tenantId],
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}
