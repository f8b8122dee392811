import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Messages of single logout: received ones are not taken twice, sent ones wait for their answer. */
export class SamlLogout1795677720000 implements MigrationInterface {
  readonly name = 'SamlLogout1795677720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saml_logout_message (
        tenant_id uuid not null,
        connection_id uuid not null,
        direction text not null check (direction in ('received', 'sent')),
        message_id text not null check (length(message_id) between 1 and 128),
        expires_at timestamptz not null,
        primary key (tenant_id, connection_id, direction, message_id),
        foreign key (tenant_id, connection_id) references saml_connection (tenant_id, id) on delete cascade
      );
      create index saml_logout_message_expiry on saml_logout_message (tenant_id, expires_at);
      ${fence('saml_logout_message', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saml_logout_message');
  }
}
