import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which releases ran, and what is known to be wrong with their parts: only ever added to (ADR 0108). */
export class Releases1796600300000 implements MigrationInterface {
  readonly name = 'Releases1796600300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release (
        id uuid primary key,
        -- It runs from then on.
        seen_at timestamptz not null,
        version text not null check (length(version) between 1 and 60),
        built_at timestamptz,
        -- SHA-256 of the sources, and of the list of parts; null: not built as a release is.
        source text check (source ~ '^[0-9a-f]{64}$'),
        sbom_sha256 text check (sbom_sha256 ~ '^[0-9a-f]{64}$'),
        components int check (components >= 0),
        image_digest text check (length(image_digest) <= 200)
      );
      create index release_newest on release (seen_at desc, id desc);

      create table advisory_check (
        id uuid primary key,
        at timestamptz not null,
        failure text check (length(failure) <= 300)
      );
      create index advisory_check_newest on advisory_check (at desc, id desc);

      -- The newest row about a version of a library says whether the advisory still concerns what runs.
      create table advisory (
        id uuid primary key,
        at timestamptz not null,
        open boolean not null,
        advisory text not null check (length(advisory) between 1 and 60),
        name text not null check (length(name) between 1 and 214),
        version text not null check (length(version) between 1 and 100),
        severity text not null check (severity in ('info', 'low', 'moderate', 'high', 'critical')),
        title text not null check (length(title) <= 300),
        url text not null check (length(url) <= 300),
        fixed_in text check (length(fixed_in) <= 100),
        fix_released_at timestamptz
      );
      create index advisory_newest on advisory (advisory, name, version, at desc, id desc);
      grant select, insert on release, advisory_check, advisory to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table advisory, advisory_check, release');
  }
}
