import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What a month was like, kept for each tenant; and which letters administrators want (ADR 0123). */
export class MonthlyReports1796803000000 implements MigrationInterface {
  readonly name = 'MonthlyReports1796803000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table monthly_report (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- First day, in Japan.
        month date not null check (extract(day from month) = 1),
        state text not null check (state in ('waiting', 'done', 'failed')),
        asked_at timestamptz not null,
        made_at timestamptz,
        -- What is printed, as JSON under the tenant's key.
        document text,
        -- Of the JSON.
        sha256 bytea check (length(sha256) = 32),
        primary key (tenant_id, id),
        unique (tenant_id, month),
        check ((state = 'done') = (num_nonnulls(made_at, document, sha256) = 3))
      );
      ${fence('monthly_report', 'select, insert, update')}

      -- Nobody has chosen without a row: then letters come.
      create table letter_choice (
        tenant_id uuid not null,
        user_id uuid not null,
        letter text not null check (letter in ('incident', 'monthly_report')),
        wanted boolean not null,
        chosen_at timestamptz not null,
        primary key (tenant_id, user_id, letter),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id) on delete cascade
      );
      ${fence('letter_choice', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter_choice, monthly_report');
  }
}
