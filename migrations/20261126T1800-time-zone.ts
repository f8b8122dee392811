import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The zone that a tenant works in: its logs say when things were in UTC and by the clocks there. */
export class TimeZone1795718400000 implements MigrationInterface {
  readonly name = 'TimeZone1795718400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column time_zone text not null default 'Asia/Tokyo'
        check (length(time_zone) between 1 and 64);
      grant update (time_zone) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column time_zone');
  }
}
