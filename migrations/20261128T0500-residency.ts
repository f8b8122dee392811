import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which endpoints were in use, and where they stand as the operator answers for it: only ever added to (ADR 0107). */
export class Residency1796600000000 implements MigrationInterface {
  readonly name = 'Residency1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table residency (
        id uuid primary key,
        at timestamptz not null,
        kind text not null check (length(kind) between 1 and 20),
        -- Empty: the machine of the service itself.
        host text not null check (length(host) <= 253),
        in_use boolean not null,
        -- Null: nobody said.
        country text check (country ~ '^[A-Z]{2}$'),
        region text not null check (length(region) <= 400),
        sub_processor text not null check (length(sub_processor) <= 400),
        legal_basis_ja text not null check (length(legal_basis_ja) <= 400),
        legal_basis_en text not null check (length(legal_basis_en) <= 400)
      );
      create index residency_newest on residency (kind, host, at desc, id desc);
      grant select, insert on residency to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table residency');
  }
}
