import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Requests that are done once. */
export class Idempotency1795679820000 implements MigrationInterface {
  readonly name = 'Idempotency1795679820000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_key (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        caller text not null,
        key_hash bytea not null check (length(key_hash) = 32),
        -- Sealed: what was asked, and what was answered once it was.
        fingerprint text not null,
        answer text,
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, caller, key_hash)
      );
      create index idempotency_key_by_end on idempotency_key (tenant_id, expires_at);
      ${fence('idempotency_key', 'select, insert, update (answer), delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
  }
}
