import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What PostgreSQL's own tool has found in tables and indexes (ADR 0119). */
export class DatabaseChecks1796803120000 implements MigrationInterface {
  readonly name = 'DatabaseChecks1796803120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table database_check (
        id uuid primary key,
        at timestamptz not null,
        -- Absent: there is no tool, or no extension in the database. Failed: it did not come to an end.
        outcome text not null check (outcome in ('sound', 'faulty', 'absent', 'failed')),
        took_ms bigint not null check (took_ms >= 0),
        detail text not null check (length(detail) <= 500)
      );
      create index database_check_newest on database_check (at desc);
      grant select, insert on database_check to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table database_check');
  }
}
