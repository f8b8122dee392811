import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts about the rate at which the month's allowance of downtime is used up: they are about no single component. */
export class BurnAlerts1796400120000 implements MigrationInterface {
  readonly name = 'BurnAlerts1796400120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert drop constraint alert_rule_check,
        add constraint alert_rule_check
          check (rule in ('incident', 'test', 'canary', 'burn_fast', 'burn_middle', 'burn_slow'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from alert_event where alert_id in (select id from alert where rule like 'burn%');
      delete from alert where rule like 'burn%';
      alter table alert drop constraint alert_rule_check,
        add constraint alert_rule_check check (rule in ('incident', 'test', 'canary'))`);
  }
}
