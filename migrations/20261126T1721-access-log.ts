import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partitionsAhead } from './20261126T1720-log-partitions.js';
import { fence } from './tenant-table.js';

/** Who asked for what, by months as the log of operations; and the keys of what waits on a disk to be written there. */
export class AccessLog1795713660000 implements MigrationInterface {
  readonly name = 'AccessLog1795713660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ENTRIES}
      ${APPEND_ONLY}
      ${partitionsAhead(['audit_entry', 'audit_reference', 'access_entry'])}
      create table access_entry_rest partition of access_entry default;
      select log_partition_close('access_entry_rest');
      create trigger partition_stays before truncate on access_entry_rest
        for each statement execute function access_is_append_only();
      select log_partitions_ahead(3);
      ${fence('access_entry', 'select, insert')}

      -- One key for each start of a process: without this table, what a killed process left on its disk says nothing.
      create table spool_key (
        id uuid primary key,
        key bytea not null check (length(key) = 32),
        created_at timestamptz not null
      );
      grant select, insert, delete on spool_key to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table spool_key, access_entry;
      drop function access_forget(uuid, int);
      drop function access_is_append_only();
      ${partitionsAhead(['audit_entry', 'audit_reference'])}`);
  }
}

const ENTRIES = `
  create table access_entry (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    at timestamptz not null,
    via text not null check (via in ('http', 'socket')),
    -- The name of what was asked for, never what was said: method and template of a route, or a command.
    route text not null,
    outcome text not null check (outcome in ('success', 'refused', 'failed')),
    -- Of HTTP; a command has none.
    status int,
    -- What went wrong, by the table of errors.
    code text,
    -- Whether a file, a picture or a film was answered, or a part of one.
    content boolean not null,
    duration_ms int not null check (duration_ms >= 0),
    actor_kind text not null check (actor_kind in ('user', 'guest', 'key', 'job', 'anonymous')),
    actor_id text,
    actor_name text not null,
    request_id text not null,
    address text,
    user_agent text,
    call_id uuid,
    object_type text,
    object_id uuid,
    -- The order of its keys is that of the list. One that is written a second time, after a crash, is the same row.
    primary key (tenant_id, at, id)
  ) partition by range (at);
  create index access_entry_by_actor on access_entry (tenant_id, actor_id, at, id);
  create index access_entry_by_address on access_entry (tenant_id, address, at, id) where address is not null;
  create index access_entry_by_request on access_entry (tenant_id, request_id, at, id);
  create index access_entry_by_call on access_entry (tenant_id, call_id, at, id) where call_id is not null;
  create index access_entry_by_object on access_entry (tenant_id, object_id, at, id) where object_id is not null;
  create index access_entry_errors on access_entry (tenant_id, at, id) where code is not null;
  create index access_entry_contents on access_entry (tenant_id, at, id) where content;
  create index access_entry_times on access_entry using brin (at);`;

/** Entries whose time is over go as a whole: nothing is proved by them. Nothing younger does, by the owner either. */
const APPEND_ONLY = `
  create function access_is_append_only() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.at < now() - (select make_interval(days => p.log_retention_days)
        from tenant t join plan p on p.id = t.plan_id where t.tenant_id = old.tenant_id) then return old;
      end if;
    end if;
    raise exception 'access_entry is append-only' using errcode = 'insufficient_privilege';
  end $$;
  create trigger access_rows_stay before update or delete on access_entry
    for each row execute function access_is_append_only();
  create trigger access_table_stays before truncate on access_entry
    for each statement execute function access_is_append_only();

  create function access_forget(whose uuid, most int) returns int language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare forgotten int;
  begin
    perform set_config('app.tenant_id', whose::text, true);
    delete from access_entry e using (
      select a.at, a.id from access_entry a where a.tenant_id = whose and a.at < now() - (
        select make_interval(days => p.log_retention_days)
        from tenant t join plan p on p.id = t.plan_id where t.tenant_id = whose)
      order by a.at limit most) due
    where e.tenant_id = whose and e.at = due.at and e.id = due.id;
    get diagnostics forgotten = row_count;
    return forgotten;
  end $$;
  revoke execute on function access_forget(uuid, int) from public;
  grant execute on function access_forget(uuid, int) to rinjo_system;`;
