import type { QueryRunner } from 'typeorm';
import { rowsOf } from './rows-of.js';

/** What PostgreSQL 15 to 18 print for the policy of migrations/tenant-table.ts. */
const POLICY = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`;

/** Tables that belong to the installation, not to a tenant. */
const SHARED_TABLES = [
  ...['plan', 'rate_limit', 'webauthn_challenge', 'api_node', 'spool_key', 'migration'],
  ...['operator', 'operator_link', 'operator_session'],
  ...['installation_log', 'installation_checkpoint', 'topology_sample'],
  ...[
    'prober',
    'service_host',
    'probe_sample',
    'probe_call',
    'incident',
    'incident_update',
    'maintenance_window',
  ],
  ...['attestation', 'sheet_edition', 'residency'],
  ...['release', 'advisory', 'advisory_check'],
  ...['alert', 'alert_event', 'on_call_list', 'installation_contacts', 'desk_hours'],
  ...[
    'notice',
    'notice_receiver',
    'notice_delivery',
    'notice_task',
    'service_end',
    'status_subscriber',
    'status_letter',
    'page_sample',
  ],
  ...['timed_minute', 'timed_hour', 'judged_hour', 'job_run'],
  ...['backup_set', 'backup_drop', 'backup_failure', 'backup_listing', 'backup_object'],
  ...[
    'archive_sample',
    'heartbeat',
    'drill',
    'canary_run',
    'database_check',
    'tls_scan',
    'way_trial',
    'load_test',
    'drill_order',
    'node_loss',
    'second_site',
    'security_incident',
    'security_incident_end',
  ],
  ...['erasure', 'erasure_certificate'],
  ...['suppression_batch', 'suppression_run', 'suppression_entry'],
];

/** Tables that the role rinjo_system may look into, to find whose something is. */
const LOOKUP_TABLES = [
  'tenant',
  'session',
  'api_key',
  'passkey',
  'pending_sign_in',
  'call',
  'guest_link',
  'guest_session',
  'call_ticket',
  'participant',
  'desk_line',
  'call_ring',
  'tenant_domain',
  'saml_connection',
  'job',
  'account_link',
  'idempotency_key',
  'storage_reservation',
  'stored_object',
  'upload_pass',
  'recording',
  'recording_track',
  'audit_head',
  'audit_checkpoint',
  'access_head',
  'log_stream',
  'log_watch',
  'share_link',
  'share_opening',
  'operator_grant',
  'support_request',
  'support_message',
  'user_account',
];

/**
 * Unique without the tenant: hashes of 128 random bits and more, the name that people type to say which tenant they mean,
 * and names of the internet.
 */
const GLOBALLY_UNIQUE = ['token_hash', 'resume_token_hash', 'credential_hash', 'slug', 'verified_domain'];

/** What only the owner can do and the role rinjo_system may have done: nobody else, and with names that nobody can shadow. */
const OWNERS_FUNCTIONS = ['log_partitions_ahead', 'audit_forget', 'access_forget', 'tenant_erase'];

interface Problem {
  readonly problem: string;
}

/**
 * Refuses to run on a database whose fence has a hole (security.md section 3). Asked as the role that will work on it.
 * Throws one line that names every hole.
 */
export async function assertFenced(runner: QueryRunner, expectedRole: string): Promise<void> {
  const found = await holesIn(runner, expectedRole);
  if (found.length > 0) throw new Error(`Database refused: ${found.join('; ')}`);
}

/** What is wrong with the fence. @param policy what every table of a tenant has to have; another one is a hole in each of them */
export async function holesIn(
  runner: QueryRunner,
  expectedRole: string,
  policy = POLICY,
): Promise<readonly string[]> {
  const parameters = [expectedRole, policy, SHARED_TABLES, LOOKUP_TABLES, GLOBALLY_UNIQUE, OWNERS_FUNCTIONS];
  return (await rowsOf<Problem>(runner, CHECK, parameters)).map(({ problem }) => problem);
}

const CHECK = `
with relation as (
  select c.oid, c.relname as name, c.relkind as kind, c.relowner as owner, c.relrowsecurity as enabled,
    c.relforcerowsecurity as forced, c.reloptions as options,
    (select a.attnum from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant_column
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
),
tenant_table as (select * from relation where kind in ('r', 'p', 'f') and tenant_column is not null),
problem as (
  select 10 as rank, format('connected as %s instead of %s', current_user, $1::text) as problem
  where current_user <> $1::text
  union all
  select 20, format('role %s may %s', r.rolname, p.what)
  from pg_roles r cross join lateral (values
    (r.rolsuper, 'do everything (SUPERUSER)'), (r.rolbypassrls, 'bypass row-level security (BYPASSRLS)'),
    (r.rolcreaterole, 'create roles'), (r.rolcreatedb, 'create databases')) p (held, what)
  where r.rolname = current_user and p.held
  union all
  select distinct 30, format('role %s owns tables or is a member of their owner %s', current_user, owner::regrole)
  from relation where pg_has_role(current_user, owner, 'MEMBER')
  union all
  select 40, format('role %s may create in schema public', current_user)
  where has_schema_privilege(current_user, 'public', 'CREATE')
  union all
  select 40, format('role %s may create schemas', current_user)
  where has_database_privilege(current_user, current_database(), 'CREATE')
  union all
  select 50, format('role %s may truncate %s', current_user, name)
  from relation where kind in ('r', 'p') and has_table_privilege(current_user, oid, 'TRUNCATE')
  union all
  select 60, format('table %s has no tenant_id and is not known as shared', name)
  from relation where kind in ('r', 'p', 'f') and tenant_column is null and name <> all ($3::text[])
  union all
  select 70, format('table %s: row-level security is not %s', name, case when enabled then 'forced' else 'enabled' end)
  from tenant_table where not (enabled and forced)
  union all
  select 80, format('table %s lacks the policy tenant_isolation as it is written', name)
  from tenant_table t where not exists (
    select from pg_policy p where p.polrelid = t.oid and p.polname = 'tenant_isolation' and p.polcmd = '*'
      and p.polpermissive and p.polroles = '{0}'::oid[]
      and pg_get_expr(p.polqual, p.polrelid) = $2::text and pg_get_expr(p.polwithcheck, p.polrelid) = $2::text)
  union all
  select 90, format('table %s has the unknown policy %s', t.name, p.polname)
  from tenant_table t join pg_policy p on p.polrelid = t.oid
  where p.polname <> 'tenant_isolation' and not (
    p.polroles = array[to_regrole('rinjo_system')::oid] and (
      (p.polname = 'system_lookup' and p.polcmd = 'r' and t.name = any ($4::text[]))
      or (p.polname = 'system_create' and p.polcmd = 'a' and t.name = 'tenant')))
  union all
  select 100, format('foreign key %s of %s omits tenant_id', k.conname, t.name)
  from pg_constraint k join tenant_table t on t.oid = k.conrelid join tenant_table f on f.oid = k.confrelid
  where k.contype = 'f' and not exists (
    select from unnest(k.conkey, k.confkey) as pair (own, other)
    where pair.own = t.tenant_column and pair.other = f.tenant_column)
  union all
  select 110, format('unique index %s of %s omits tenant_id', i.indexrelid::regclass, t.name)
  from pg_index i join tenant_table t on t.oid = i.indrelid
  where i.indisunique and not (t.tenant_column = any (i.indkey)) and not exists (
    select from pg_attribute a
    where a.attrelid = t.oid and i.indkey::text = a.attnum::text and a.attname = any ($5::text[]))
  union all
  select 120, format('view %s runs with the rights of its owner', name)
  from relation where kind = 'v' and not coalesce('security_invoker=true' = any (options), false)
  union all
  select 130, format('%s is a materialised view or foreign table: it has no fence', name)
  from relation where kind in ('m', 'f')
  union all
  select 140, format('function %s runs with the rights of its owner', p.oid::regprocedure)
  from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and not (
    p.proname = any ($6::text[]) and p.proconfig is not distinct from array['search_path=public, pg_temp']
    and not has_function_privilege('rinjo_app', p.oid, 'EXECUTE'))
  union all
  select 150, format('partition %s can be reached without its table', c.relname)
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relispartition and exists (
    select from aclexplode(c.relacl) held where held.grantee <> c.relowner)
)
select problem from problem order by rank, problem`;
