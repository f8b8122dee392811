import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** The access log is sent elsewhere as well: its rows are numbered in the order in which they are written. */
export class AccessStreams1795721520000 implements MigrationInterface {
  readonly name = 'AccessStreams1795721520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_head (
        tenant_id uuid primary key references tenant (tenant_id),
        size bigint not null check (size >= 0)
      );
      ${fence('access_head', 'select, insert, update')}
      ${lookup('access_head', ['tenant_id', 'size'])}

      -- Rows from before have none.
      alter table access_entry add column seq bigint;
      create index access_entry_by_seq on access_entry (tenant_id, seq) where seq is not null;

      alter table log_stream add column log text not null default 'operations' check (log in ('operations', 'access'));
      alter table log_stream alter column log drop default;
      grant select (log) on log_stream to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from log_stream where log <> 'operations';
      alter table log_stream drop column log;
      alter table access_entry drop column seq;
      drop table access_head`);
  }
}
