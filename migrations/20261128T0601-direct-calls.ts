import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether two people may be connected without the media server when it cannot be had (ADR 0111). */
export class DirectCalls1796700060000 implements MigrationInterface {
  readonly name = 'DirectCalls1796700060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column direct_calls text not null default 'direct'
        check (direct_calls in ('direct', 'relayed', 'off'));
      grant update (direct_calls) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column direct_calls');
  }
}
