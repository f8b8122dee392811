import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** How long what is kept is kept: trash, retention, legal hold. */
export class EvidenceLife1795690920000 implements MigrationInterface {
  readonly name = 'EvidenceLife1795690920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence
        add column trash_reason text check (trash_reason in ('user', 'retention')),
        -- Being deleted for good: nobody sees it any more.
        add column erasing boolean not null default false,
        add check ((trashed_at is null) = (trash_reason is null));
      grant update (trash_reason, erasing) on evidence to rinjo_app;
      create index evidence_trash on evidence (tenant_id, trashed_at) where trashed_at is not null;

      create table retention_rule (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- Null: for whatever has no rule of its own.
        site_id uuid,
        -- Null: for ever.
        keep_days integer check (keep_days between 1 and 36500),
        changed_by uuid not null,
        changed_at timestamptz not null,
        primary key (tenant_id, id),
        unique nulls not distinct (tenant_id, site_id),
        foreign key (tenant_id, site_id) references site (tenant_id, id),
        foreign key (tenant_id, changed_by) references user_account (tenant_id, id)
      );
      ${fence('retention_rule', 'select, insert, update, delete')}

      -- A row is a hold; when it is lifted the row goes, and the log knows it.
      create table legal_hold (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- All of them null: everything.
        site_id uuid,
        call_id uuid,
        evidence_id uuid,
        reason text not null check (length(reason) between 1 and 500),
        placed_by uuid not null,
        placed_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, site_id) references site (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        -- No "on delete": the database itself refuses to delete what is held.
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id),
        foreign key (tenant_id, placed_by) references user_account (tenant_id, id),
        check (num_nonnulls(site_id, call_id, evidence_id) <= 1)
      );
      create index legal_hold_by_evidence on legal_hold (tenant_id, evidence_id);
      ${fence('legal_hold', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table legal_hold, retention_rule;
      alter table evidence drop column erasing, drop column trash_reason;`);
  }
}
