import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Everything of a tenant on its way out. */
export class Exports1795708800000 implements MigrationInterface {
  readonly name = 'Exports1795708800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_export (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        state text not null check (state in ('planning', 'packing', 'ready', 'ended')),
        end_reason text check (end_reason in ('failed', 'cancelled', 'deleted', 'expired', 'withdrawn')),
        requested_by uuid not null,
        by_name text not null check (length(by_name) <= 80),
        requested_at timestamptz not null,
        part_bytes bigint not null check (part_bytes > 0),
        files integer not null default 0,
        bytes bigint not null default 0,
        bytes_done bigint not null default 0,
        working_on text check (length(working_on) <= 500),
        withheld integer not null default 0,
        -- Rows of each table, by its name.
        tables jsonb not null default '{}',
        finished_at timestamptz,
        expires_at timestamptz,
        manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
        public_key bytea check (octet_length(public_key) = 44),
        primary key (tenant_id, id),
        foreign key (tenant_id, requested_by) references user_account (tenant_id, id),
        check ((state = 'ended') = (end_reason is not null))
      );
      -- One at a time: it has room of its own, beside what the plan has.
      create unique index tenant_export_one on tenant_export (tenant_id) where state <> 'ended';
      create index tenant_export_newest on tenant_export (tenant_id, requested_at desc, id desc);
      ${fence('tenant_export', 'select, insert, update')}

      create table tenant_export_file (
        tenant_id uuid not null,
        export_id uuid not null,
        n integer not null check (n > 0),
        part integer not null check (part > 0),
        path text not null check (length(path) between 1 and 500),
        bytes bigint not null check (bytes >= 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- Null: rows, which were written down when it was planned.
        object_id uuid,
        evidence_id uuid,
        modified_at timestamptz not null,
        lost boolean not null default false,
        primary key (tenant_id, export_id, n),
        foreign key (tenant_id, export_id) references tenant_export (tenant_id, id)
      );
      create index tenant_export_file_by_evidence on tenant_export_file (tenant_id, evidence_id);
      ${fence('tenant_export_file', 'select, insert, update (lost), delete')}

      create table tenant_export_part (
        tenant_id uuid not null,
        id uuid not null,
        export_id uuid not null,
        part integer not null check (part > 0),
        object_id uuid not null,
        primary key (tenant_id, id),
        unique (tenant_id, export_id, part),
        foreign key (tenant_id, export_id) references tenant_export (tenant_id, id),
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id)
      );
      ${fence('tenant_export_part', 'select, insert, delete')}

      create table tenant_export_grant (
        tenant_id uuid not null,
        export_id uuid not null,
        session_id uuid not null,
        until timestamptz not null,
        primary key (tenant_id, export_id, session_id),
        foreign key (tenant_id, export_id) references tenant_export (tenant_id, id),
        foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
      );
      ${fence('tenant_export_grant', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table tenant_export_grant, tenant_export_part, tenant_export_file, tenant_export',
    );
  }
}
