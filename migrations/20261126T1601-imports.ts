import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What a tenant was restored from: an import that was interrupted goes on, another one is refused. */
export class Imports1795708860000 implements MigrationInterface {
  readonly name = 'Imports1795708860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The account knows it, and forgets it when it is deleted.
      alter table tenant_export drop column by_name;
      create index tenant_export_file_lost on tenant_export_file (tenant_id, export_id) where lost;

      create table tenant_import (
        tenant_id uuid primary key references tenant (tenant_id),
        -- Of another tenant, and of another installation.
        export_id uuid not null,
        manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
        started_at timestamptz not null,
        finished_at timestamptz
      );
      ${fence('tenant_import', 'select, insert, update (finished_at)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tenant_import;
      drop index tenant_export_file_lost;
      alter table tenant_export add column by_name text not null default '' check (length(by_name) <= 80);
      alter table tenant_export alter column by_name drop default;`);
  }
}
