import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Systems elsewhere that get the log of a tenant, and up to where they have it. */
export class LogStreams1795717200000 implements MigrationInterface {
  readonly name = 'LogStreams1795717200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_stream (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 80),
        url text not null check (length(url) between 1 and 500),
        format text not null check (format in ('json', 'ocsf')),
        enabled boolean not null,
        -- Sealed for this row and column.
        token text,
        ca text check (length(ca) <= 20000),
        sent_up_to bigint not null check (sent_up_to >= 0),
        last_sent_at timestamptz,
        failing_since timestamptz,
        last_error text check (length(last_error) <= 60),
        created_at timestamptz not null,
        primary key (tenant_id, id),
        check ((failing_since is null) = (last_error is null))
      );
      ${fence('log_stream', 'select, insert, update, delete')}
      ${lookup('log_stream', ['tenant_id', 'enabled', 'sent_up_to'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_stream');
  }
}
