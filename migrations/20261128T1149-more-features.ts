import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More that an organization can do without (ADR 0149). */
export class MoreFeatures1796812000000 implements MigrationInterface {
  readonly name = 'MoreFeatures1796812000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant
        add column chat boolean not null default true,
        add column drawing boolean not null default true,
        add column screen_sharing boolean not null default true,
        add column reports boolean not null default true;
      grant update (chat, drawing, screen_sharing, reports) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table tenant drop column chat, drop column drawing, drop column screen_sharing, drop column reports',
    );
  }
}
