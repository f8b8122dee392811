import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An export that found no room says so. */
export class ExportDiskFull1795716000000 implements MigrationInterface {
  readonly name = 'ExportDiskFull1795716000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant_export drop constraint tenant_export_end_reason_check;
      alter table tenant_export add constraint tenant_export_end_reason_check
        check (end_reason in ('failed', 'disk_full', 'cancelled', 'deleted', 'expired', 'withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant_export no force row level security;
      update tenant_export set end_reason = 'failed' where end_reason = 'disk_full';
      alter table tenant_export force row level security;
      alter table tenant_export drop constraint tenant_export_end_reason_check;
      alter table tenant_export add constraint tenant_export_end_reason_check
        check (end_reason in ('failed', 'cancelled', 'deleted', 'expired', 'withdrawn'));
    `);
  }
}
