import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the installation carried in load tests, as operators entered it: a ledger, to which rows are only added. */
export class LoadTests1796802060000 implements MigrationInterface {
  readonly name = 'LoadTests1796802060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table load_test (
        id uuid primary key,
        at timestamptz not null,
        entered_at timestamptz not null check (entered_at >= at),
        release text not null check (length(release) between 1 and 60),
        hardware text not null check (length(hardware) between 1 and 300),
        nodes int not null check (nodes >= 1),
        -- At the same time, on all nodes together.
        calls int not null check (calls >= 1),
        people_per_call int not null check (people_per_call >= 2),
        minutes int not null check (minutes >= 1),
        loss_basis_points int not null check (loss_basis_points between 0 and 10000)
      );
      create index load_test_newest on load_test (at desc);
      grant select, insert on load_test to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table load_test');
  }
}
