import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = ['sheet.edition', 'drill.ended', 'incident.opened', 'erasure.certified'];
const listOf = (actions: readonly string[]): string => actions.map((action) => `'${action}'`).join(', ');

/** Another place at which the service can be recovered (ADR 0147): one at a time, with a key by which it tells what its drills came to. */
export class SecondSite1796811000000 implements MigrationInterface {
  readonly name = 'SecondSite1796811000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table second_site (
        id uuid primary key,
        name text not null check (length(name) between 1 and 40),
        country text not null check (country ~ '^[A-Z]{2}$'),
        region text not null check (length(region) <= 80),
        key_hash bytea not null unique check (length(key_hash) = 32),
        registered_at timestamptz not null,
        -- Null: the command line.
        registered_by text check (length(registered_by) between 1 and 120),
        removed_at timestamptz check (removed_at >= registered_at),
        removed_by text check (length(removed_by) between 1 and 120),
        check (removed_by is null or removed_at is not null)
      );
      create unique index second_site_registered on second_site ((true)) where removed_at is null;
      grant select, insert, update (removed_at, removed_by) on second_site to rinjo_system;
      alter table installation_log drop constraint installation_log_action_check,
        add constraint installation_log_action_check
          check (action in (${listOf([...ACTIONS, 'site.registered', 'site.removed'])}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Entries of a log are never taken out of it: those that are there stay.
    await runner.query(`
      drop table second_site;
      alter table installation_log drop constraint installation_log_action_check,
        add constraint installation_log_action_check check (action in (${listOf(ACTIONS)})) not valid`);
  }
}
