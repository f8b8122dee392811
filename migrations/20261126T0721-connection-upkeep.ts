import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a sign-in connection is looked at again, and what administrators were warned of. */
export class ConnectionUpkeep1795677660000 implements MigrationInterface {
  readonly name = 'ConnectionUpkeep1795677660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_connection add column upkeep_at timestamptz not null default now();
      grant select (upkeep_at) on saml_connection to rinjo_system;
      create index saml_connection_upkeep on saml_connection (upkeep_at);
      alter table saml_certificate add column warned_days smallint check (warned_days in (7, 30));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_certificate drop column warned_days;
      alter table saml_connection drop column upkeep_at;`);
  }
}
