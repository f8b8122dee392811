import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Places and projects that calls belong to, and text as it is searched. */
export class Sites1795519200000 implements MigrationInterface {
  readonly name = 'Sites1795519200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without regard to case, width or spaces (Unicode NFKC, UAX #15).
      create function fold_for_search(text) returns text language sql immutable parallel safe
        return regexp_replace(lower(normalize($1, NFKC)), '\\s+', '', 'g');

      create table site (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 120),
        code text not null check (length(code) <= 40),
        address text not null check (length(address) <= 200),
        note text not null check (length(note) <= 2000),
        created_by uuid not null,
        created_at timestamptz not null,
        archived_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, created_by) references user_account (tenant_id, id)
      );
      create unique index site_code on site (tenant_id, lower(code)) where code <> '';
      create index site_by_name on site (tenant_id, name, id);
      ${fence('site', 'select, insert, update')}

      alter table call add column site_id uuid,
        add foreign key (tenant_id, site_id) references site (tenant_id, id);
      create index call_by_site on call (tenant_id, site_id) where site_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call drop column site_id;
      drop table site;
      drop function fold_for_search(text);`);
  }
}
