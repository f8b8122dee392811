import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organization does without (ADR 0126). */
export class TenantFeatures1796804060000 implements MigrationInterface {
  readonly name = 'TenantFeatures1796804060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant
        add column guest_links boolean not null default true,
        add column chat_files boolean not null default true,
        add column remote_camera boolean not null default true;
      grant update (guest_links, chat_files, remote_camera) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table tenant drop column guest_links, drop column chat_files, drop column remote_camera',
    );
  }
}
