import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the service ends, as operators have announced it: the latest row counts, and it is never earlier than the one before (ADR 0095). */
export class ServiceEnd1796200060000 implements MigrationInterface {
  readonly name = 'ServiceEnd1796200060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_end (
        id uuid primary key,
        -- Of two that are announced at the same moment one is refused.
        number int not null unique check (number > 0),
        announced_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > announced_at),
        ja text not null check (length(ja) between 1 and 2000),
        en text not null check (length(en) between 1 and 2000),
        notice_id uuid not null references notice (id),
        made_by uuid not null,
        made_by_name text not null
      );
      grant select, insert on service_end to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table service_end');
  }
}
