import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logs are kept for one to ten years, whatever plan an operator makes. */
export class LogRetention1795721460000 implements MigrationInterface {
  readonly name = 'LogRetention1795721460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update plan set log_retention_days = least(greatest(log_retention_days, 365), 3653);
      alter table plan drop constraint plan_log_retention_days_check,
        add constraint plan_log_retention_days_check check (log_retention_days between 365 and 3653)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan drop constraint plan_log_retention_days_check,
        add constraint plan_log_retention_days_check check (log_retention_days >= 1)`);
  }
}
