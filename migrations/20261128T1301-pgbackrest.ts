import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backups that pgBackRest makes are in the ledger like others (ADR 0131). */
export class PgBackRest1796804210000 implements MigrationInterface {
  readonly name = 'PgBackRest1796804210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table backup_set drop constraint backup_set_method_check;
      alter table backup_set add constraint backup_set_method_check
        check (method in ('files', 'tools', 'pgbackrest'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table backup_set drop constraint backup_set_method_check;
      alter table backup_set add constraint backup_set_method_check check (method in ('files', 'tools')) not valid`);
  }
}
