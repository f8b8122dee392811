import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Roles that tenants make, who has them, and sessions that get another secret with the next request. */
export class Roles1795678500000 implements MigrationInterface {
  readonly name = 'Roles1795678500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 60),
        description text not null default '' check (length(description) <= 300),
        permissions text[] not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (tenant_id, id)
      );
      create unique index role_name on role (tenant_id, fold_for_search(name));
      create index role_by_name on role (tenant_id, name, id);
      ${fence('role', 'select, insert, update, delete')}

      create table role_membership (
        tenant_id uuid not null,
        user_id uuid not null,
        role_id uuid not null,
        granted_at timestamptz not null,
        primary key (tenant_id, user_id, role_id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, role_id) references role (tenant_id, id)
      );
      create index role_membership_by_role on role_membership (tenant_id, role_id);
      create index membership_by_role on membership (tenant_id, role);
      ${fence('role_membership', 'select, insert, delete')}

      -- Other rights: the next request gets another secret; the old one is good for what is under way.
      alter table session
        add renew boolean not null default false,
        add previous_hash bytea check (length(previous_hash) = 32),
        add previous_until timestamptz;
      create index session_by_previous on session (previous_hash) where previous_hash is not null;
      grant select (renew, previous_hash, previous_until) on session to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop renew, drop previous_hash, drop previous_until;
      drop index membership_by_role;
      drop table role_membership, role;`);
  }
}
