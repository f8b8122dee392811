import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Whether what is kept is still what was taken: each object by its own check, each day by a run, each month by a report (ADR 0104). */
export class Integrity1796500060000 implements MigrationInterface {
  readonly name = 'Integrity1796500060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The newest check of each object; one without a row was never checked.
      create table object_check (
        tenant_id uuid not null,
        object_id uuid not null,
        checked_at timestamptz not null,
        -- Null: it is what was taken. It stays until a later check finds the object as it was.
        fault text check (fault in ('altered', 'missing')),
        primary key (tenant_id, object_id),
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id) on delete cascade
      );
      create index object_check_by_time on object_check (tenant_id, checked_at);
      create index object_check_faults on object_check (tenant_id) where fault is not null;
      ${fence('object_check', 'select, insert, update')}

      create table integrity_run (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        began_at timestamptz not null,
        ended_at timestamptz not null check (ended_at >= began_at),
        -- Checked since the run before.
        checked int not null check (checked >= 0),
        objects int not null check (objects >= 0),
        never_checked int not null check (never_checked between 0 and objects),
        differences int not null check (differences between 0 and objects),
        -- When the object that has waited longest was checked, or taken; null without objects.
        oldest_at timestamptz,
        -- Of the log of operations, by its newest drill: null while there was none.
        log_size bigint check (log_size >= 0),
        log_sound boolean,
        primary key (tenant_id, id),
        check ((log_size is null) = (log_sound is null))
      );
      create index integrity_run_newest on integrity_run (tenant_id, ended_at desc);
      ${fence('integrity_run', 'select, insert')}

      create table integrity_report (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- First day, in Japan.
        month date not null check (extract(day from month) = 1),
        made_at timestamptz not null,
        -- What was signed, byte for byte.
        document text not null,
        signature bytea not null check (length(signature) = 64),
        public_key bytea not null,
        primary key (tenant_id, id),
        unique (tenant_id, month)
      );
      ${fence('integrity_report', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table integrity_report, integrity_run, object_check');
  }
}
