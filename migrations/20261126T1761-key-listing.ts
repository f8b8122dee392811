import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `npm run keys:list` says when something is sealed under a key that is gone. */
export class KeyListing1795716060000 implements MigrationInterface {
  readonly name = 'KeyListing1795716060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select (key_version) on stored_object to rinjo_system');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke select (key_version) on stored_object from rinjo_system');
  }
}
