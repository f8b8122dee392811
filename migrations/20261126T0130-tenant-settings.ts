import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What admins decide for their whole tenant. */
export class TenantSettings1795656600000 implements MigrationInterface {
  readonly name = 'TenantSettings1795656600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant
        add column settings_version integer not null default 0,
        add column lobby_by_default boolean not null default true;
      grant update (settings_version, lobby_by_default) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column settings_version, drop column lobby_by_default');
  }
}
