import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Groups of users. */
export class Groups1795656660000 implements MigrationInterface {
  readonly name = 'Groups1795656660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table user_group (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        display_name text not null check (length(display_name) between 1 and 80),
        external_id text check (length(external_id) between 1 and 256),
        created_at timestamptz not null,
        primary key (tenant_id, id)
      );
      create unique index user_group_name on user_group (tenant_id, fold_for_search(display_name));
      create unique index user_group_external on user_group (tenant_id, external_id) where external_id is not null;
      create index user_group_by_name on user_group (tenant_id, display_name, id);
      ${fence('user_group', 'select, insert, update, delete')}

      create table user_group_member (
        tenant_id uuid not null,
        group_id uuid not null,
        user_id uuid not null,
        added_at timestamptz not null,
        primary key (tenant_id, group_id, user_id),
        foreign key (tenant_id, group_id) references user_group (tenant_id, id) on delete cascade,
        foreign key (tenant_id, user_id) references user_account (tenant_id, id)
      );
      create index user_group_member_by_user on user_group_member (tenant_id, user_id);
      ${fence('user_group_member', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table user_group_member, user_group');
  }
}
