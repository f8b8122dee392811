import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often people were reminded of a planned call. */
export class CallReminders1795659300000 implements MigrationInterface {
  readonly name = 'CallReminders1795659300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call add column reminders smallint not null default 0 check (reminders between 0 and 2);
      grant select (reminders) on call to rinjo_system;
      create index call_to_remind on call (scheduled_at) where phase <> 'ended' and reminders < 2;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index call_to_remind;
      alter table call drop column reminders;`);
  }
}
