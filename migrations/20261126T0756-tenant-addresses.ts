import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** From where a tenant's people and programs may come. */
export class TenantAddresses1795679760000 implements MigrationInterface {
  readonly name = 'TenantAddresses1795679760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_address_list (
        tenant_id uuid primary key references tenant (tenant_id),
        version integer not null,
        ranges text[] not null check (cardinality(ranges) <= 100),
        notes text[] not null check (cardinality(notes) = cardinality(ranges)),
        changed_by uuid not null,
        changed_at timestamptz not null,
        foreign key (tenant_id, changed_by) references user_account (tenant_id, id)
      );
      ${fence('tenant_address_list', 'select, insert, update')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tenant_address_list');
  }
}
