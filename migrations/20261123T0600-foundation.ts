import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Plans, tenants, people, sessions, calls and the audit log. */
export class Foundation1795413600000 implements MigrationInterface {
  readonly name = 'Foundation1795413600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SCHEMA, PLANS, TENANTS, USERS, SESSIONS, CALLS, NODES, PARTICIPANTS, AUDIT])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_entry, audit_head, participant, api_node, call_ticket, guest_session, guest_link,
        call_invitation, call, session, rate_limit, password_credential, membership, user_account, tenant, plan;
      drop function audit_is_append_only();
      revoke usage on schema public from rinjo_app, rinjo_system;`);
  }
}

const SCHEMA = `
  revoke all on schema public from public;
  grant usage on schema public to rinjo_app, rinjo_system;`;

const PLANS = `
  create table plan (
    id uuid primary key,
    code text not null unique,
    name text not null,
    max_participants_per_call integer not null check (max_participants_per_call between 2 and 100),
    max_concurrent_calls integer not null check (max_concurrent_calls >= 1),
    storage_bytes bigint not null check (storage_bytes >= 0),
    log_retention_days integer not null check (log_retention_days >= 1),
    features jsonb not null default '{}'
  );
  grant select on plan to rinjo_app;
  grant select, insert, update on plan to rinjo_system;`;

const TENANTS = `
  create table tenant (
    tenant_id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name text not null check (length(name) between 1 and 120),
    plan_id uuid not null references plan (id),
    status text not null default 'active' check (status in ('active', 'suspended')),
    created_at timestamptz not null
  );
  ${fence('tenant', 'select, update (name)')}
  ${lookup('tenant', ['tenant_id', 'slug', 'status'])}
  create policy system_create on tenant for insert to rinjo_system with check (true);
  grant insert on tenant to rinjo_system;`;

const USERS = `
  create table user_account (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    email text not null,
    email_key text not null,
    display_name text not null check (length(display_name) between 1 and 80),
    search_key text not null,
    locale text not null check (locale in ('ja', 'en')),
    status text not null check (status in ('active', 'deactivated')),
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, email_key)
  );
  create index user_account_by_name on user_account (tenant_id, display_name, id);
  ${fence('user_account', 'select, insert, update')}

  create table membership (
    tenant_id uuid not null,
    user_id uuid not null,
    role text not null check (role in ('admin', 'member')),
    granted_at timestamptz not null,
    primary key (tenant_id, user_id, role),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  ${fence('membership', 'select, insert, delete')}

  create table password_credential (
    tenant_id uuid not null,
    user_id uuid not null,
    hash text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  ${fence('password_credential', 'select, insert, update, delete')}

  -- Shape of rate-limiter-flexible; a key begins with the tenant id or names an address.
  create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
  grant select, insert, update, delete on rate_limit to rinjo_app;`;

const SESSIONS = `
  create table session (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    user_agent text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id)
  );
  create index session_by_user on session (tenant_id, user_id);
  ${fence('session', 'select, insert, update, delete')}
  ${lookup('session', ['tenant_id', 'id', 'token_hash'])}`;

const CALLS = `
  create table call (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    title text not null check (length(title) between 1 and 120),
    phase text not null check (phase in ('planned', 'ringing', 'open', 'live', 'ended')),
    created_by uuid not null,
    max_participants integer not null,
    media_epoch integer not null default 0,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    end_reason text check (end_reason in ('ended_by_host', 'last_left', 'expired', 'server')),
    primary key (tenant_id, id),
    foreign key (tenant_id, created_by) references user_account (tenant_id, id),
    check ((phase = 'ended') = (ended_at is not null and end_reason is not null))
  );
  create index call_newest on call (tenant_id, created_at desc, id desc);
  create index call_live on call (tenant_id) where phase = 'live';
  ${fence('call', 'select, insert, update')}

  create table call_invitation (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    user_id uuid not null,
    invited_by uuid not null,
    invited_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, call_id, user_id),
    foreign key (tenant_id, call_id) references call (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id),
    foreign key (tenant_id, invited_by) references user_account (tenant_id, id)
  );
  create index call_invitation_by_user on call_invitation (tenant_id, user_id, call_id);
  ${fence('call_invitation', 'select, insert, delete')}

  create table guest_link (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    label text,
    uses integer not null default 0 check (uses <= max_uses),
    max_uses integer not null check (max_uses between 1 and 100),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references call (tenant_id, id),
    foreign key (tenant_id, created_by) references user_account (tenant_id, id)
  );
  create index guest_link_by_call on guest_link (tenant_id, call_id);
  ${fence('guest_link', 'select, insert, update')}
  ${lookup('guest_link', ['tenant_id', 'id', 'token_hash'])}

  create table guest_session (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    guest_link_id uuid not null,
    display_name text not null check (length(display_name) between 1 and 80),
    token_hash bytea not null unique check (length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references call (tenant_id, id),
    foreign key (tenant_id, guest_link_id) references guest_link (tenant_id, id)
  );
  create index guest_session_by_call on guest_session (tenant_id, call_id);
  ${fence('guest_session', 'select, insert, update')}
  ${lookup('guest_session', ['tenant_id', 'id', 'token_hash'])}

  create table call_ticket (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    session_id uuid,
    guest_session_id uuid,
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references call (tenant_id, id),
    foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade,
    foreign key (tenant_id, guest_session_id) references guest_session (tenant_id, id),
    check (num_nonnulls(session_id, guest_session_id) = 1)
  );
  ${fence('call_ticket', 'select, insert, delete')}
  ${lookup('call_ticket', ['tenant_id', 'id', 'token_hash', 'expires_at'])}`;

/** An API process that is alive until `expires_at` unless it renews; seats name the one that holds them. */
const NODES = `
  create table api_node (id uuid primary key, started_at timestamptz not null, expires_at timestamptz not null);
  grant select, insert, update, delete on api_node to rinjo_system;`;

const PARTICIPANTS = `
  create table participant (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    user_id uuid,
    session_id uuid,
    guest_session_id uuid,
    display_name text not null,
    role text not null check (role in ('host', 'member', 'guest')),
    device text not null check (device in ('phone', 'tablet', 'desktop')),
    state text not null check (state in ('seated', 'held', 'left')),
    node_id uuid not null,
    resume_token_hash bytea unique check (length(resume_token_hash) = 32),
    joined_at timestamptz not null,
    held_until timestamptz,
    left_at timestamptz,
    leave_reason text check (leave_reason in
      ('left', 'removed', 'lost_signal', 'call_ended', 'signed_out', 'media_failed')),
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references call (tenant_id, id),
    foreign key (tenant_id, user_id) references user_account (tenant_id, id),
    foreign key (tenant_id, session_id) references session (tenant_id, id) on delete set null (session_id),
    foreign key (tenant_id, guest_session_id) references guest_session (tenant_id, id),
    check (num_nonnulls(user_id, guest_session_id) = 1),
    check ((state = 'left') = (left_at is not null and leave_reason is not null)),
    check ((state = 'held') = (held_until is not null))
  );
  create index participant_by_call on participant (tenant_id, call_id);
  create index participant_seated on participant (tenant_id, call_id) where state <> 'left';
  ${fence('participant', 'select, insert, update')}
  ${lookup('participant', ['tenant_id', 'id', 'resume_token_hash', 'state', 'node_id', 'held_until'])}`;

const AUDIT = `
  create table audit_head (
    tenant_id uuid primary key references tenant (tenant_id),
    size bigint not null default 0
  );
  ${fence('audit_head', 'select, insert, update (size)')}
  grant select, insert, update (size) on audit_head to rinjo_system;

  create table audit_entry (
    tenant_id uuid not null references tenant (tenant_id),
    id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    action text not null,
    outcome text not null check (outcome in ('success', 'refused')),
    actor_kind text not null check (actor_kind in ('user', 'guest', 'job', 'anonymous')),
    actor_id text,
    actor_name text not null,
    request_id text,
    address text,
    details jsonb not null,
    primary key (tenant_id, id),
    unique (tenant_id, seq)
  );
  ${fence('audit_entry', 'select, insert')}
  grant insert on audit_entry to rinjo_system;

  create function audit_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege'; end $$;
  create trigger audit_rows_stay before update or delete on audit_entry
    for each row execute function audit_is_append_only();
  create trigger audit_table_stays before truncate on audit_entry
    for each statement execute function audit_is_append_only();`;
