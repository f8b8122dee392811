import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, TENANT_POLICY } from './tenant-table.js';

/**
 * The log by months, what it is searched by, and its retention. Partitions are behind the fence as the table is, and nobody has a
 * grant on them: the way to rows is the table.
 */
export class LogPartitions1795713600000 implements MigrationInterface {
  readonly name = 'LogPartitions1795713600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry rename to audit_entry_before;
      alter index audit_entry_pkey rename to audit_entry_before_pkey;
      alter table audit_entry_before no force row level security;
      ${ENTRIES}
      ${REFERENCES}
      ${PARTITIONS}
      ${FORGETTING}
      ${HISTORY}
      drop table audit_entry_before;
      ${SIGN_INS}
      ${fence('audit_entry', 'select, insert')}
      grant insert on audit_entry to rinjo_system;
      ${fence('audit_reference', 'select, insert')}
      grant insert on audit_reference to rinjo_system;
      ${APPEND_ONLY}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry no force row level security;
      alter table audit_entry rename to audit_entry_parts;
      alter index audit_entry_pkey rename to audit_entry_parts_pkey;
      ${ONE_TABLE}
      insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address,
        details, salt, commitment)
      select tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address, details, salt,
        commitment from audit_entry_parts;
      drop table audit_entry_parts, audit_reference;
      ${SIGN_INS}
      drop function log_partitions_ahead(int);
      drop function log_partition(text, timestamp);
      drop function log_partition_close(text);
      drop function audit_forget(uuid, int);
      alter table audit_head drop column forgotten_before;
      create or replace function audit_is_append_only() returns trigger language plpgsql as $$
        begin raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege'; end $$;
      ${fence('audit_entry', 'select, insert')}
      grant insert on audit_entry to rinjo_system;
      ${APPEND_ONLY}`);
  }
}

const ENTRIES = `
  create table audit_entry (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    action text not null,
    outcome text not null check (outcome in ('success', 'refused')),
    actor_kind text not null check (actor_kind in ('user', 'guest', 'key', 'job', 'anonymous')),
    actor_id text,
    actor_name text not null,
    request_id text,
    address text,
    user_agent text,
    details jsonb not null,
    -- Everything that it says, folded; looked through where an index has narrowed it down to one tenant.
    search_text text not null,
    -- Without a salt it was forgotten: the leaf of the tree stays.
    salt bytea check (length(salt) = 32),
    commitment bytea not null check (length(commitment) = 32),
    primary key (tenant_id, seq, at)
  ) partition by range (at);
  create index audit_entry_by_time on audit_entry (tenant_id, at, seq);
  create index audit_entry_by_action on audit_entry (tenant_id, action, at, seq);
  create index audit_entry_by_actor on audit_entry (tenant_id, actor_id, at, seq);
  create index audit_entry_by_address on audit_entry (tenant_id, address, at, seq) where address is not null;
  create index audit_entry_by_request on audit_entry (tenant_id, request_id, at, seq) where request_id is not null;
  create index audit_entry_times on audit_entry using brin (at);`;

/** By equality alone, which an index serves under row-level security. */
const REFERENCES = `
  create table audit_reference (
    tenant_id uuid not null references tenant (tenant_id),
    object_id uuid not null,
    -- What it is: the name of the detail without "Id".
    object_type text not null collate "C",
    at timestamptz not null,
    seq bigint not null,
    primary key (tenant_id, object_id, at, seq, object_type)
  ) partition by range (at);`;

/** The owner makes partitions; the role rinjo_system may have them made, for the tables and months that are written here. */
const PARTITIONS = `
  create function log_partition_close(part text) returns void language plpgsql as $$
  begin
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy tenant_isolation on %I using (${TENANT_POLICY.replaceAll("'", "''")})
      with check (${TENANT_POLICY.replaceAll("'", "''")})', part);
  end $$;

  create function log_partition(parent text, month timestamp) returns text language plpgsql as $$
  declare
    part text := format('%s_%s', parent, to_char(month, '"y"YYYY"m"MM'));
    keeper text := case parent when 'audit_entry' then 'audit_is_append_only' when 'access_entry' then 'access_is_append_only' end;
  begin
    if to_regclass(part) is not null then return null; end if;
    execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent,
      to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    perform log_partition_close(part);
    if keeper is not null then
      execute format('create trigger partition_stays before truncate on %I
        for each statement execute function %I()', part, keeper);
    end if;
    return part;
  exception when check_violation then
    return null; -- rows of this month are in the rest already, and stay there
  end $$;

  ${partitionsAhead(['audit_entry', 'audit_reference'])}
  revoke execute on function log_partition_close(text), log_partition(text, timestamp), log_partitions_ahead(int) from public;
  grant execute on function log_partitions_ahead(int) to rinjo_system;

  create table audit_entry_rest partition of audit_entry default;
  create table audit_reference_rest partition of audit_reference default;
  select log_partition_close('audit_entry_rest'), log_partition_close('audit_reference_rest');
  create trigger partition_stays before truncate on audit_entry_rest
    for each statement execute function audit_is_append_only();
  select log_partition('audit_entry', month), log_partition('audit_reference', month)
  from generate_series(
    (select date_trunc('month', coalesce(min(at), now()) at time zone 'utc') from audit_entry_before),
    date_trunc('month', now() at time zone 'utc') + interval '3 months', interval '1 month') month;`;

/** The function that makes the partitions of these tables. */
export function partitionsAhead(tables: readonly string[]): string {
  return `
  create or replace function log_partitions_ahead(months int) returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare parent text; made text;
  begin
    foreach parent in array array[${tables.map((table) => `'${table}'`).join(', ')}] loop
      for n in 0 .. least(greatest(months, 0), 24) loop
        made := log_partition(parent, date_trunc('month', now() at time zone 'utc') + make_interval(months => n));
        if made is not null then return next made; end if;
      end loop;
    end loop;
  end $$;`;
}

/** What an entry says may go when the plan's time is over, and nothing else of it: not by the owner either. */
const FORGETTING = `
  -- Up to then it was done: what is long forgotten is not looked through again.
  alter table audit_head add column forgotten_before timestamptz not null default '-infinity';

  create or replace function audit_is_append_only() returns trigger language plpgsql as $$
  declare kept interval;
  begin
    if tg_op = 'UPDATE' then
      select make_interval(days => p.log_retention_days) into kept
      from tenant t join plan p on p.id = t.plan_id where t.tenant_id = old.tenant_id;
      if old.at < now() - kept
        and (new.tenant_id, new.id, new.seq, new.at, new.action, new.outcome, new.actor_kind, new.commitment)
          = (old.tenant_id, old.id, old.seq, old.at, old.action, old.outcome, old.actor_kind, old.commitment)
        and new.actor_id is not distinct from old.actor_id
        and num_nonnulls(new.salt, new.request_id, new.address, new.user_agent) = 0
        and (new.actor_name, new.search_text, new.details) = ('', '', '{}'::jsonb) then return new;
      end if;
    end if;
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
  end $$;

  create function audit_forget(whose uuid, most int) returns int language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare forgotten int; since timestamptz; before timestamptz;
  begin
    perform set_config('app.tenant_id', whose::text, true);
    select now() - make_interval(days => p.log_retention_days) into before
    from tenant t join plan p on p.id = t.plan_id where t.tenant_id = whose;
    select h.forgotten_before - interval '1 day' into since from audit_head h where h.tenant_id = whose;
    update audit_entry e set salt = null, actor_name = '', request_id = null, address = null, user_agent = null,
      details = '{}', search_text = ''
    from (select seq, at from audit_entry where tenant_id = whose and at >= since and at < before and salt is not null
      order by at limit most) due
    where e.tenant_id = whose and e.seq = due.seq and e.at = due.at;
    get diagnostics forgotten = row_count;
    if forgotten < most then
      delete from audit_reference where tenant_id = whose and at < before;
      update audit_head set forgotten_before = before where tenant_id = whose;
    end if;
    return forgotten;
  end $$;
  revoke execute on function audit_forget(uuid, int) from public;
  grant execute on function audit_forget(uuid, int) to rinjo_system;`;

/** What is there already, with what it is searched by, as near as SQL comes to foldForSearch. */
const HISTORY = `
  insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address,
    details, search_text, salt, commitment)
  select tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address, details,
    left(regexp_replace(lower(normalize(concat_ws('|', actor_name, action, address,
      (select string_agg(value, '|') from jsonb_each_text(details))), nfkc)), '\\s+', '', 'g'), 1000),
    salt, commitment
  from audit_entry_before;
  insert into audit_reference (tenant_id, object_id, object_type, at, seq)
  select distinct e.tenant_id, d.value::uuid, left(d.key, -2), e.at, e.seq
  from audit_entry_before e cross join jsonb_each_text(e.details) d
  where d.key ~ '.Id$' and d.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';`;

const SIGN_INS = `
  create index audit_entry_sign_ins on audit_entry (tenant_id, seq desc)
    where action in ('signin.succeeded', 'signin.rejected');
  create index audit_entry_sign_ins_of on audit_entry (tenant_id, (details ->> 'userId'), seq desc)
    where action in ('signin.succeeded', 'signin.rejected');`;

const APPEND_ONLY = `
  create trigger audit_rows_stay before update or delete on audit_entry
    for each row execute function audit_is_append_only();
  create trigger audit_table_stays before truncate on audit_entry
    for each statement execute function audit_is_append_only();`;

const ONE_TABLE = `
  create table audit_entry (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    action text not null,
    outcome text not null check (outcome in ('success', 'refused')),
    actor_kind text not null check (actor_kind in ('user', 'guest', 'key', 'job', 'anonymous')),
    actor_id text,
    actor_name text not null,
    request_id text,
    address text,
    details jsonb not null,
    salt bytea not null,
    commitment bytea not null,
    primary key (tenant_id, id),
    unique (tenant_id, seq),
    constraint audit_entry_hashes check (length(salt) = 32 and length(commitment) = 32)
  );`;
