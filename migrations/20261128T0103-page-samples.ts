import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How old the status page was when a prober looked at it: only ever added to (row 17 of the check sheet). */
export class PageSamples1796200180000 implements MigrationInterface {
  readonly name = 'PageSamples1796200180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table page_sample (
        slot int not null,
        -- Of a prober that may be gone meanwhile.
        prober_id uuid not null,
        age_seconds int not null check (age_seconds >= 0),
        outside boolean not null,
        received_at timestamptz not null,
        primary key (slot, prober_id)
      );
      grant select, insert on page_sample to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table page_sample');
  }
}
