import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from './tenant-table.js';

/** What was erased, and which batches of the list outside this database knows (ADR 0130). */
export class Suppression1796804200000 implements MigrationInterface {
  readonly name = 'Suppression1796804200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suppression_batch (
        id uuid primary key,
        at timestamptz not null,
        entries int not null check (entries > 0)
      );
      -- A batch that a database of an older moment has found in the store, worked through.
      create table suppression_run (
        batch uuid primary key,
        at timestamptz not null,
        -- How many of its entries were back.
        tenants int not null check (tenants >= 0),
        users int not null check (users >= 0)
      );
      create index suppression_run_newest on suppression_run (at desc);
      create table suppression_entry (
        kind text not null check (kind in ('tenant', 'user')),
        subject uuid not null,
        batch uuid not null,
        primary key (subject, kind)
      );
      grant select, insert on suppression_batch, suppression_run, suppression_entry to rinjo_system;
      create index user_account_deleted on user_account (tenant_id, id) where status = 'deleted';
      ${lookup('user_account', ['tenant_id', 'id', 'status'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy system_lookup on user_account;
      revoke select (tenant_id, id, status) on user_account from rinjo_system;
      drop index user_account_deleted;
      drop table suppression_entry, suppression_run, suppression_batch`);
  }
}
