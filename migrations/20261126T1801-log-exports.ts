import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Files of entries of a log, and who may download them. */
export class LogExports1795718460000 implements MigrationInterface {
  readonly name = 'LogExports1795718460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_export (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        log text not null check (log in ('operations', 'access', 'errors', 'signIns')),
        format text not null check (format in ('csv', 'jsonl', 'ocsf')),
        -- As the query of the log has them.
        conditions jsonb not null,
        state text not null check (state in ('making', 'ready', 'ended')),
        end_reason text check (end_reason in ('failed', 'disk_full', 'cancelled', 'deleted', 'expired')),
        requested_by uuid not null,
        requested_at timestamptz not null,
        time_zone text not null check (length(time_zone) between 1 and 64),
        rows bigint not null default 0 check (rows >= 0),
        percent integer not null default 0 check (percent between 0 and 100),
        finished_at timestamptz,
        expires_at timestamptz,
        checkpoint_size bigint check (checkpoint_size > 0),
        checkpoint_note text check (length(checkpoint_note) <= 4000),
        object_id uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, requested_by) references user_account (tenant_id, id),
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id),
        check ((state = 'ended') = (end_reason is not null)),
        check (state <> 'ready' or object_id is not null),
        check ((checkpoint_size is null) = (checkpoint_note is null))
      );
      create index log_export_newest on log_export (tenant_id, requested_at desc, id desc);
      create index log_export_by_object on log_export (tenant_id, object_id);
      ${fence('log_export', 'select, insert, update')}

      create table log_export_grant (
        tenant_id uuid not null,
        export_id uuid not null,
        session_id uuid not null,
        until timestamptz not null,
        primary key (tenant_id, export_id, session_id),
        foreign key (tenant_id, export_id) references log_export (tenant_id, id),
        foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
      );
      ${fence('log_export_grant', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_export_grant, log_export');
  }
}
