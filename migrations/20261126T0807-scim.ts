import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What directories say of users, and what they asked. */
export class Scim1795680420000 implements MigrationInterface {
  readonly name = 'Scim1795680420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provisioned_user (
        tenant_id uuid not null,
        user_id uuid not null,
        external_id text check (length(external_id) between 1 and 256),
        user_name text not null check (length(user_name) between 1 and 254),
        user_name_key text not null,
        given_name text check (length(given_name) between 1 and 80),
        family_name text check (length(family_name) between 1 and 80),
        updated_at timestamptz not null,
        -- The directory has deleted it: the account stays, deactivated, and is taken up again when it comes back.
        released_at timestamptz,
        primary key (tenant_id, user_id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id) on delete cascade
      );
      create unique index provisioned_user_name on provisioned_user (tenant_id, user_name_key);
      create unique index provisioned_user_external on provisioned_user (tenant_id, external_id)
        where external_id is not null;
      ${fence('provisioned_user', 'select, insert, update, delete')}

      create table provisioning_request (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        at timestamptz not null,
        method text not null check (length(method) <= 10),
        path text not null check (length(path) <= 300),
        status integer not null,
        detail text check (length(detail) <= 200),
        primary key (tenant_id, id)
      );
      create index provisioning_request_newest on provisioning_request (tenant_id, at desc);
      ${fence('provisioning_request', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provisioning_request, provisioned_user');
  }
}
