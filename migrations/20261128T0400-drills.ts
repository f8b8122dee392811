import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tenants that the installation has for its own proofs, and drills that are wanted or under way (ADR 0103). What drills found is in the
 * ledger `drill`.
 */
export class Drills1796500000000 implements MigrationInterface {
  readonly name = 'Drills1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For proofs of the installation itself: no customer, billed to nobody, in no figure of tenants.
      alter table tenant add column is_canary boolean not null default false;
      update tenant set is_canary = true where slug in ('rinjo-canary', 'rinjo-canary-b');
      grant select (is_canary) on tenant to rinjo_system;
      create table drill_order (
        id uuid primary key,
        kind text not null check (length(kind) between 1 and 40),
        ordered_at timestamptz not null,
        -- Null: its day has come.
        ordered_by text check (length(ordered_by) between 1 and 120),
        begun_at timestamptz check (begun_at >= ordered_at),
        step text check (length(step) between 1 and 40),
        -- The process that runs it says so again and again: one that says nothing any more is gone.
        told_at timestamptz,
        ended_at timestamptz check (ended_at >= ordered_at),
        passed boolean,
        check ((ended_at is null) = (passed is null))
      );
      create unique index drill_order_open on drill_order (kind) where ended_at is null;
      create index drill_order_newest on drill_order (kind, ordered_at desc);
      grant select, insert, update on drill_order to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column is_canary; drop table drill_order');
  }
}
