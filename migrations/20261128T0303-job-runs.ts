import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that has a promised end, and whether it kept it: a ledger of the installation, to which rows are only added. Whose it was is not in it: that is erased with them. */
export class JobRuns1796400180000 implements MigrationInterface {
  readonly name = 'JobRuns1796400180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_run (
        id uuid primary key,
        kind text not null check (kind in ('recording', 'export', 'backup')),
        started_at timestamptz not null,
        deadline_at timestamptz not null check (deadline_at >= started_at),
        ended_at timestamptz not null,
        result text not null check (result in ('done', 'failed'))
      );
      create index job_run_by_time on job_run (ended_at);
      grant select, insert on job_run to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_run');
  }
}
