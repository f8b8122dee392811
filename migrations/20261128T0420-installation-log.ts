import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEDGERS = ['installation_log', 'installation_checkpoint'];

/** The installation's own Merkle log: what it says of itself to everybody cannot be changed afterwards (ADR 0105). */
export class InstallationLog1796500120000 implements MigrationInterface {
  readonly name = 'InstallationLog1796500120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation_log (
        seq bigint primary key check (seq > 0),
        at timestamptz not null,
        action text not null check (action in ('sheet.edition', 'drill.ended', 'incident.opened', 'erasure.certified')),
        -- The entry of the ledger that it stands for.
        subject uuid not null,
        commitment bytea not null check (length(commitment) = 32),
        salt bytea not null check (length(salt) = 32),
        payload jsonb not null,
        unique (action, subject)
      );
      create table installation_checkpoint (
        size bigint primary key check (size > 0),
        root bytea not null check (length(root) = 32),
        at timestamptz not null,
        key_version int not null,
        public_key bytea not null check (length(public_key) = 32),
        note text not null
      );
      ${LEDGERS.map(
        (table) => `
      create trigger ${table}_rows_stay before update or delete on ${table} for each row execute function ledger_stays();
      create trigger ${table}_stays before truncate on ${table} for each statement execute function ledger_stays();`,
      ).join('')}
      grant select, insert on ${LEDGERS.join(', ')} to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${LEDGERS.join(', ')}`);
  }
}
