import type { TestDatabase } from './test-database.js';

/** What any request leaves behind, whatever it asks: logs, and when a session was last used. */
const TRACES = new Set([
  ...['audit_entry', 'audit_head', 'audit_reference', 'access_entry', 'audit_tile', 'audit_checkpoint'],
  ...['access_head', 'log_watch', 'log_alert', 'provisioning_request', 'session'],
]);

/** The product looks at every log once a day, whoever asks for what. */
const ROWS: Readonly<Record<string, string>> = { job: `kind <> 'audit.drill'` };

/** A fingerprint of everything that a tenant has, by table: equal before and after means that nothing was written. */
export async function fingerprints(
  database: TestDatabase,
  tenantId: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = await database.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !TRACES.has(table.name))) {
    const [row] = await database.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
       from ${name} t where tenant_id = $1 and ${ROWS[name] ?? 'true'}`,
      [tenantId],
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}
