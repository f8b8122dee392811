import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of files: items of one series, of which lists show the newest. */
export class Versions1795710780000 implements MigrationInterface {
  readonly name = 'Versions1795710780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The id of the first version, which has none itself. No foreign key: the first one may go before the others do.
      alter table evidence add column series_id uuid, add column version integer not null default 1,
        add check ((series_id is null) = (version = 1));
      create unique index evidence_versions on evidence (tenant_id, series_id, version) where series_id is not null;
      -- Where it is no more when all has come, the new version stands alone.
      alter table upload add column previous_id uuid;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table upload drop column previous_id;
      drop index evidence_versions;
      alter table evidence drop column series_id, drop column version;`);
  }
}
