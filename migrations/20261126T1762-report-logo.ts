import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** The sign of an organization at the head of its reports. */
export class ReportLogo1795716120000 implements MigrationInterface {
  readonly name = 'ReportLogo1795716120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_logo (
        tenant_id uuid not null references tenant (tenant_id),
        -- Made by the product of what somebody has brought.
        jpeg bytea not null check (octet_length(jpeg) between 1 and 500000),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        changed_by uuid not null,
        changed_at timestamptz not null,
        primary key (tenant_id),
        foreign key (tenant_id, changed_by) references user_account (tenant_id, id)
      );
      ${fence('report_logo', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_logo');
  }
}
