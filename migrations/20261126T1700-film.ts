import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy of a film for players: with an index, which the film itself lacks. */
export class Film1795712400000 implements MigrationInterface {
  readonly name = 'Film1795712400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence add column film_object_id uuid,
        add foreign key (tenant_id, film_object_id) references stored_object (tenant_id, id);
      grant update (film_object_id) on evidence to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table evidence drop column film_object_id');
  }
}
