import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasures of tenants: a ledger of the installation that outlives them, and the only way in which rows of a tenant go that nobody
 * may delete otherwise. Which tables those are is asked from the catalogue: a new one cannot be forgotten.
 */
export class Erasure1795800060000 implements MigrationInterface {
  readonly name = 'Erasure1795800060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each step that is done. What belongs to a tenant goes with it; this does not, and names it by itself.
      create table erasure (
        id uuid primary key,
        run uuid not null,
        subject uuid not null,
        state text not null check (state in ('begun', 'counted', 'keys_destroyed', 'objects_purged', 'rows_purged', 'certified')),
        at timestamptz not null,
        details jsonb not null,
        unique (run, state)
      );
      create index erasure_by_subject on erasure (subject);
      create index erasure_by_time on erasure (at desc, id desc);
      grant select, insert on erasure to rinjo_system;

      create table erasure_certificate (
        run uuid primary key,
        document text not null,
        signature bytea not null,
        public_key bytea not null,
        issued_at timestamptz not null
      );
      grant select, insert on erasure_certificate to rinjo_system;

      create function ledger_stays() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
      ${['erasure', 'erasure_certificate']
        .map(
          (table) => `
      create trigger ${table}_rows_stay before update or delete on ${table} for each row execute function ledger_stays();
      create trigger ${table}_stays before truncate on ${table} for each statement execute function ledger_stays();`,
        )
        .join('')}
      ${IS_ERASED}
      ${logsGiveWay(true)}
      ${TABLES}
      ${ERASE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function tenant_erase(uuid), tenant_tables();
      ${logsGiveWay(false)}
      drop function is_erased(uuid);
      drop table erasure_certificate, erasure;
      drop function ledger_stays();`);
  }
}

/** Read by triggers, as whoever deletes: the owner, in the function below. */
const IS_ERASED = `
  create function is_erased(whose uuid) returns boolean language sql stable as $$
    select exists (select from tenant where tenant_id = whose and status = 'erasing') $$;`;

/** What is append-only goes with its tenant as a whole, and at no other time. */
function logsGiveWay(given: boolean): string {
  const way = given
    ? `if tg_level = 'ROW' then
      if tg_op = 'DELETE' and is_erased(old.tenant_id) then return old; end if;
    end if;
    `
    : '';
  return `
  create or replace function audit_is_append_only() returns trigger language plpgsql as $$
  declare kept interval;
  begin
    ${way}if tg_op = 'UPDATE' then
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
  create or replace function access_is_append_only() returns trigger language plpgsql as $$
  begin
    ${way}if tg_op = 'DELETE' then
      if old.at < now() - (select make_interval(days => p.log_retention_days)
        from tenant t join plan p on p.id = t.plan_id where t.tenant_id = old.tenant_id) then return old;
      end if;
    end if;
    raise exception 'access_entry is append-only' using errcode = 'insufficient_privilege';
  end $$;
  create or replace function audit_proofs_stay() returns trigger language plpgsql as $$
  begin ${way}raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;`;
}

/** Every table with rows of tenants, by the catalogue: the same that the self-check at the start asks for. */
const TABLES = `
  create function tenant_tables() returns setof text language sql stable set search_path = public, pg_temp as $$
    select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not a.attisdropped order by 1 $$;
  grant execute on function tenant_tables() to rinjo_app, rinjo_system;`;

/**
 * Removes the rows of a tenant that is being erased from one table, one that no other table with rows of it names, and answers its
 * name; null when the tenant itself is gone. Tables that name each other go in one statement, whose constraints are asked after it.
 */
const ERASE = `
  create function tenant_erase(whose uuid) returns text language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare filled text[] := '{}'; name text; has boolean; parts text := '';
  begin
    perform set_config('app.tenant_id', whose::text, true);
    if not is_erased(whose) and exists (select from tenant where tenant_id = whose) then
      raise exception 'the tenant is not being erased' using errcode = 'insufficient_privilege';
    end if;
    for name in select t from tenant_tables() t where t <> 'tenant' loop
      execute format('select exists (select from %I where tenant_id = $1)', name) into has using whose;
      if has then filled := filled || name; end if;
    end loop;
    if cardinality(filled) = 0 then
      delete from tenant where tenant_id = whose;
      return null;
    end if;
    select f into name from unnest(filled) f where not exists (
      select from pg_constraint k where k.contype = 'f' and k.confrelid = f::regclass
        and k.conrelid <> k.confrelid and k.conrelid::regclass::text = any (filled)) limit 1;
    if name is not null then
      execute format('delete from %I where tenant_id = $1', name) using whose;
      return name;
    end if;
    for n in 1 .. cardinality(filled) loop
      parts := parts || format('%s d%s as (delete from %I where tenant_id = $1)',
        case when n = 1 then 'with' else ',' end, n, filled[n]);
    end loop;
    execute parts || ' select' using whose;
    return array_to_string(filled, ' ');
  end $$;
  revoke execute on function tenant_erase(uuid) from public;
  grant execute on function tenant_erase(uuid) to rinjo_system;`;
