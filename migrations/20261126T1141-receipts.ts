import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What the server has signed of things when they came. */
export class Receipts1795693260000 implements MigrationInterface {
  readonly name = 'Receipts1795693260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_receipt (
        tenant_id uuid not null,
        evidence_id uuid not null,
        statement text not null check (length(statement) <= 1000),
        signature bytea not null check (octet_length(signature) = 64),
        -- Kept with it: the key that made it goes with a rotation.
        public_key bytea not null check (octet_length(public_key) = 44),
        primary key (tenant_id, evidence_id),
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id) on delete cascade
      );
      create index evidence_by_hash on evidence (tenant_id, sha256);
      ${fence('evidence_receipt', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evidence_by_hash; drop table evidence_receipt');
  }
}
