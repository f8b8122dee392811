const SETTING = `nullif(current_setting('app.tenant_id', true), '')::uuid`;

/** The policy of every tenant table, word for word; the start-up self-check compares against it. */
export const TENANT_POLICY = `tenant_id = ${SETTING}`;

/** Puts a table behind the fence: row-level security enabled, forced, and one policy for reading and writing. */
export function fence(table: string, appMay: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant_isolation on ${table} using (${TENANT_POLICY}) with check (${TENANT_POLICY});
    grant ${appMay} on ${table} to rinjo_app;`;
}

/** Lets the role `rinjo_system` find the tenant of something by these columns, and nothing more. */
export function lookup(table: string, columns: readonly string[]): string {
  return `
    create policy system_lookup on ${table} for select to rinjo_system using (true);
    grant select (${columns.join(', ')}) on ${table} to rinjo_system;`;
}
