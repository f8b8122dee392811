import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy of a large picture that fills a screen. */
export class Preview1795710660000 implements MigrationInterface {
  readonly name = 'Preview1795710660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence add column preview_object_id uuid,
        add foreign key (tenant_id, preview_object_id) references stored_object (tenant_id, id);
      grant update (preview_object_id) on evidence to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table evidence drop column preview_object_id');
  }
}
