import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Whom people turn to when a call cannot go on through the service: a tenant's own, and the installation's (ADR 0110). */
export class EmergencyContacts1796700000000 implements MigrationInterface {
  readonly name = 'EmergencyContacts1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_contacts (
        tenant_id uuid primary key references tenant (tenant_id),
        version integer not null check (version > 0),
        -- In the order in which they are shown.
        contacts jsonb not null check (jsonb_typeof(contacts) = 'array'),
        changed_at timestamptz not null
      );
      ${fence('emergency_contacts', 'select, insert, update')}

      -- Each list as it was made; the last one counts.
      create table installation_contacts (
        id uuid primary key,
        version integer not null unique check (version > 0),
        contacts jsonb not null check (jsonb_typeof(contacts) = 'array'),
        made_at timestamptz not null,
        made_by uuid not null references operator (id)
      );
      grant select, insert on installation_contacts to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table installation_contacts, emergency_contacts');
  }
}
