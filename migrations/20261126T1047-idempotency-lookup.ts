import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from './tenant-table.js';

/** Answers that are kept no longer go by themselves, whether or not their tenant sends anything again. */
export class IdempotencyLookup1795690020000 implements MigrationInterface {
  readonly name = 'IdempotencyLookup1795690020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lookup('idempotency_key', ['tenant_id', 'expires_at']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy system_lookup on idempotency_key;
      revoke select (tenant_id, expires_at) on idempotency_key from rinjo_system;`);
  }
}
