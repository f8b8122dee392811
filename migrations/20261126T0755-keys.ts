import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Programs: service accounts, and the keys of accounts. */
export class Keys1795679700000 implements MigrationInterface {
  readonly name = 'Keys1795679700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A service account is an account like a person's, so that what it makes has an author like everything else.
      alter table user_account
        add column kind text not null default 'person' check (kind in ('person', 'service'));

      create table service_account (
        tenant_id uuid not null,
        id uuid not null,
        description text not null check (length(description) <= 400),
        created_by uuid not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, id) references user_account (tenant_id, id),
        foreign key (tenant_id, created_by) references user_account (tenant_id, id)
      );
      ${fence('service_account', 'select, insert, update (description)')}

      create table api_key (
        tenant_id uuid not null,
        id uuid not null,
        user_id uuid not null,
        name text not null check (length(name) between 1 and 80),
        short_id text not null check (short_id ~ '^[a-z0-9]{8}$'),
        token_hash bytea not null unique check (length(token_hash) = 32),
        scopes text[] not null check (cardinality(scopes) between 1 and 100),
        addresses text[] not null check (cardinality(addresses) <= 100),
        created_by uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz,
        last_used_address text,
        replaced_by uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, created_by) references user_account (tenant_id, id),
        foreign key (tenant_id, replaced_by) references api_key (tenant_id, id)
      );
      create index api_key_by_user on api_key (tenant_id, user_id);
      create index api_key_by_age on api_key (tenant_id, created_at desc, id desc);
      ${fence(
        'api_key',
        'select, insert, update (name, expires_at, revoked_at, last_used_at, last_used_address, replaced_by)',
      )}
      ${lookup('api_key', ['tenant_id', 'id', 'token_hash'])}

      alter table audit_entry drop constraint audit_entry_actor_kind_check;
      alter table audit_entry add constraint audit_entry_actor_kind_check
        check (actor_kind in ('user', 'guest', 'key', 'job', 'anonymous'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry drop constraint audit_entry_actor_kind_check;
      alter table audit_entry add constraint audit_entry_actor_kind_check
        check (actor_kind in ('user', 'guest', 'job', 'anonymous')) not valid;
      drop table api_key, service_account;
      alter table user_account drop column kind;`);
  }
}
