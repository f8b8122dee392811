import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** People of the installation (ADR 0074), who see nothing of a tenant, and the grants by which they do for a time (ADR 0075). */
export class Operators1795719660000 implements MigrationInterface {
  readonly name = 'Operators1795719660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table operator (
        id uuid primary key,
        email text not null check (length(email) between 3 and 254),
        email_key text not null unique,
        name text not null check (length(name) between 1 and 80),
        password_hash text,
        -- Sealed under a key of the installation.
        totp text,
        totp_step bigint not null,
        created_at timestamptz not null,
        -- Both factors, or none yet.
        check ((password_hash is null) = (totp is null))
      );
      create table operator_link (
        token_hash bytea primary key,
        operator_id uuid not null references operator (id) on delete cascade,
        totp text,
        expires_at timestamptz not null
      );
      create index operator_link_by_operator on operator_link (operator_id);
      create table operator_session (
        id uuid primary key,
        operator_id uuid not null references operator (id) on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        address text not null,
        user_agent text not null
      );
      create index operator_session_by_operator on operator_session (operator_id);
      grant select, insert, update, delete on operator, operator_link, operator_session to rinjo_system;

      create table operator_grant (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- Of the installation; somebody who is removed there stays in the tenant's records.
        operator_id uuid not null,
        operator_name text not null,
        scope text not null check (scope in ('metadata', 'content')),
        reason text not null check (length(reason) between 10 and 500),
        minutes int not null check (minutes between 1 and 240),
        emergency boolean not null,
        asked_at timestamptz not null,
        answer_by timestamptz not null,
        tenant_approved_at timestamptz,
        tenant_approved_by uuid,
        first_operator_at timestamptz,
        first_operator_id uuid,
        first_operator_name text,
        second_operator_at timestamptz,
        second_operator_id uuid,
        second_operator_name text,
        starts_at timestamptz,
        ends_at timestamptz,
        ended_at timestamptz,
        ended_by text check (ended_by in ('tenant', 'operator', 'time')),
        primary key (tenant_id, id),
        foreign key (tenant_id, tenant_approved_by) references user_account (tenant_id, id),
        check ((tenant_approved_at is null) = (tenant_approved_by is null)),
        check (num_nulls(first_operator_at, first_operator_id, first_operator_name) in (0, 3)),
        check (num_nulls(second_operator_at, second_operator_id, second_operator_name) in (0, 3)),
        -- Nobody decides alone, or about what they asked for themselves.
        check (first_operator_id <> operator_id and second_operator_id <> operator_id),
        check (first_operator_id <> second_operator_id),
        check ((starts_at is null) = (ends_at is null)),
        check (ends_at <= starts_at + interval '4 hours'),
        check ((ended_at is null) = (ended_by is null)),
        -- Nothing begins without those who have to approve.
        check (starts_at is null or case
          when emergency then first_operator_at is not null and second_operator_at is not null
          when scope = 'content' then tenant_approved_at is not null and first_operator_at is not null
          else tenant_approved_at is not null end)
      );
      create index operator_grant_by_time on operator_grant (tenant_id, asked_at desc, id desc);
      create index operator_grant_open on operator_grant (operator_id) where ended_at is null;
      ${fence(
        'operator_grant',
        `select, insert, update (tenant_approved_at, tenant_approved_by, first_operator_at, first_operator_id,
          first_operator_name, second_operator_at, second_operator_id, second_operator_name, starts_at, ends_at, ended_at, ended_by)`,
      )}
      ${lookup('operator_grant', ['tenant_id', 'id', 'operator_id', 'asked_at', 'answer_by', 'starts_at', 'ends_at', 'ended_at'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table operator_grant, operator_session, operator_link, operator');
  }
}
