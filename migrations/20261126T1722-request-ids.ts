import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job knows the request that it was made in: the log has one id from the browser to what was done later. */
export class RequestIds1795713720000 implements MigrationInterface {
  readonly name = 'RequestIds1795713720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job add column request_id text check (length(request_id) <= 64)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job drop column request_id');
  }
}
