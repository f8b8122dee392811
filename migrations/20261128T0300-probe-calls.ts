import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How probers' own calls of two went, stage by stage: a ledger of the installation, to which rows are only added. */
export class ProbeCalls1796400000000 implements MigrationInterface {
  readonly name = 'ProbeCalls1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table probe_call (
        -- The half minute in which it began, by its number since 1970.
        slot int not null,
        -- Of a prober that may be gone meanwhile.
        prober_id uuid not null,
        outside boolean not null,
        -- [{stage, ms}]: those that were passed.
        stages jsonb not null,
        -- Of the stage of tickets: one answer of the API.
        answer_milliseconds int check (answer_milliseconds between 0 and 60000),
        first_picture_milliseconds int check (first_picture_milliseconds between 0 and 60000),
        failed text check (failed in ('sign-in', 'ticket', 'join', 'media', 'record', 'fetch', 'leave')),
        code text check (length(code) between 1 and 60),
        received_at timestamptz not null,
        primary key (slot, prober_id),
        check ((failed is null) = (code is null))
      );
      grant select, insert on probe_call to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table probe_call');
  }
}
