import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of which nothing is changed or deleted: what comes later is a row of its own. */
const LEDGERS = [
  'backup_set',
  'backup_drop',
  'backup_failure',
  'backup_listing',
  'archive_sample',
  'drill',
  'canary_run',
];

/** Backups, and what proves them (check sheet, section 3; ADR 0089 to 0091). Tables of the installation. */
export class Backups1796000000000 implements MigrationInterface {
  readonly name = 'Backups1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A generation that is whole, and of which every byte was read again afterwards.
      create table backup_set (
        generation text primary key check (length(generation) between 1 and 60),
        method text not null check (method in ('files', 'tools')),
        -- Whether the store of backups is another machine: a folder of this one is not.
        place text not null check (place in ('node', 'network', 'azure')),
        started_at timestamptz not null,
        ended_at timestamptz not null check (ended_at >= started_at),
        verified_at timestamptz not null check (verified_at >= ended_at),
        database_bytes bigint not null check (database_bytes > 0),
        stored_bytes bigint not null check (stored_bytes > 0),
        manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$')
      );
      create index backup_set_newest on backup_set (ended_at desc);

      create table backup_drop (
        generation text primary key references backup_set (generation),
        dropped_at timestamptz not null
      );

      create table backup_failure (
        id uuid primary key,
        at timestamptz not null,
        code text not null check (length(code) between 1 and 40),
        message text not null check (length(message) <= 500)
      );
      create index backup_failure_newest on backup_failure (at desc);

      -- What the store of backups really has, each day.
      create table backup_listing (
        id uuid primary key,
        at timestamptz not null,
        generations int not null check (generations >= 0),
        oldest_at timestamptz,
        newest_at timestamptz,
        -- Segments of the write-ahead log that are missing in between.
        gaps int not null check (gaps >= 0)
      );
      create index backup_listing_newest on backup_listing (at desc);

      create table archive_sample (
        id uuid primary key,
        at timestamptz not null,
        -- The longest time in these minutes in which nothing reached the store of backups.
        largest_lag_ms bigint not null check (largest_lag_ms >= 0),
        failures bigint not null check (failures >= 0)
      );
      create index archive_sample_newest on archive_sample (at desc);

      create table drill (
        id uuid primary key,
        kind text not null check (length(kind) between 1 and 40),
        started_at timestamptz not null,
        ended_at timestamptz not null check (ended_at >= started_at),
        passed boolean not null,
        measured jsonb not null,
        failure text check (length(failure) <= 500),
        check (passed = (failure is null))
      );
      create index drill_newest on drill (kind, started_at desc);

      create table canary_run (
        id uuid primary key,
        canary text not null check (length(canary) between 1 and 40),
        at timestamptz not null,
        -- A breach: what has to be impossible was possible.
        outcome text not null check (outcome in ('passed', 'failed', 'breach')),
        detail text not null check (length(detail) <= 500)
      );
      create index canary_run_newest on canary_run (canary, at desc);
      grant select, insert on ${LEDGERS.join(', ')} to rinjo_system;

      -- By its time a restored database says how much was lost.
      create table heartbeat (
        one boolean primary key default true check (one),
        beat_at timestamptz not null,
        sequence bigint not null
      );
      grant select, insert, update on heartbeat to rinjo_system;

      -- Objects that are in the store of backups too; gone: no row of the product knows them any more.
      create table backup_object (
        container text not null check (length(container) between 1 and 80),
        name text not null check (length(name) between 1 and 110),
        copied_at timestamptz not null,
        gone_at timestamptz,
        primary key (container, name)
      );
      create index backup_object_gone on backup_object (gone_at) where gone_at is not null;
      grant select, insert, update, delete on backup_object to rinjo_system;
      grant select (created_at) on stored_object to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (created_at) on stored_object from rinjo_system;
      drop table backup_object, heartbeat, canary_run, drill, archive_sample, backup_listing, backup_failure, backup_drop, backup_set`);
  }
}
