import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What organizations add to their calls and sites in their own words (ADR 0125). */
export class CustomFields1796804000000 implements MigrationInterface {
  readonly name = 'CustomFields1796804000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table custom_field_list (
        tenant_id uuid primary key references tenant (tenant_id),
        version integer not null check (version >= 0),
        -- In the order in which they are shown.
        fields jsonb not null check (jsonb_typeof(fields) = 'array'),
        changed_at timestamptz not null
      );
      ${fence('custom_field_list', 'select, insert, update')}

      -- Text of a value by the id of its field. A value lies with what it is of, and goes where that goes.
      alter table call add column custom_fields jsonb not null default '{}' check (jsonb_typeof(custom_fields) = 'object');
      alter table site add column custom_fields jsonb not null default '{}' check (jsonb_typeof(custom_fields) = 'object');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call drop column custom_fields;
      alter table site drop column custom_fields;
      drop table custom_field_list;`);
  }
}
