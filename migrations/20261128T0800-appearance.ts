import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** How the product looks to an organization and its guests: its name, its colour, its sign (ADR 0121). */
export class Appearance1796801000000 implements MigrationInterface {
  readonly name = 'Appearance1796801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Empty: as the product comes.
      alter table tenant
        add column product_name text not null default '' check (char_length(product_name) <= 40),
        add column accent text not null default '' check (accent ~ '^(#[0-9a-f]{6})?$');
      grant update (product_name, accent) on tenant to rinjo_app;

      create table tenant_logo (
        tenant_id uuid primary key references tenant (tenant_id),
        -- Made by the product of what somebody has brought.
        jpeg bytea not null check (octet_length(jpeg) between 1 and 200000),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        changed_by uuid not null,
        changed_at timestamptz not null,
        foreign key (tenant_id, changed_by) references user_account (tenant_id, id)
      );
      ${fence('tenant_logo', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tenant_logo;
      alter table tenant drop column accent, drop column product_name;`);
  }
}
