import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Searches of logs under a name, of one person or shared. */
export class SavedSearches1795718520000 implements MigrationInterface {
  readonly name = 'SavedSearches1795718520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_search (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        saved_by uuid not null,
        name text not null check (length(name) between 1 and 80),
        shared boolean not null,
        log text not null check (log in ('operations', 'access', 'errors', 'signIns')),
        -- As the query of the log has them.
        conditions jsonb not null,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, saved_by) references user_account (tenant_id, id)
      );
      create index saved_search_by_person on saved_search (tenant_id, saved_by);
      ${fence('saved_search', 'select, insert, update (name, shared), delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_search');
  }
}
