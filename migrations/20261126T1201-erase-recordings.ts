import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recording goes with its film. */
export class EraseRecordings1795694460000 implements MigrationInterface {
  readonly name = 'EraseRecordings1795694460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant delete on recording to rinjo_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on recording from rinjo_app');
  }
}
