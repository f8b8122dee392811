import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a tenant's new calls are measured against; then nobody has chosen it. */
export class TenantConformity1795658700000 implements MigrationInterface {
  readonly name = 'TenantConformity1795658700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column conformity jsonb;
      grant update (conformity) on tenant to rinjo_app;
      alter table call_conformity alter column chosen_by drop not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_conformity alter column chosen_by set not null;
      alter table tenant drop column conformity;`);
  }
}
