import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which signatures something was found clean, so that it can be looked at again when there are others. */
export class Rescan1795710720000 implements MigrationInterface {
  readonly name = 'Rescan1795710720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence add column scanned_with text check (length(scanned_with) <= 200);
      grant update (scanned_with) on evidence to rinjo_app;
      create index evidence_by_scan on evidence (tenant_id, scanned_at) where state = 'clean' and scanned_at is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evidence_by_scan; alter table evidence drop column scanned_with');
  }
}
