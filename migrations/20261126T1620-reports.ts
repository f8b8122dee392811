import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Reports of calls, and how an organization wants them. */
export class Reports1795710000000 implements MigrationInterface {
  readonly name = 'Reports1795710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_template (
        tenant_id uuid not null references tenant (tenant_id),
        version integer not null check (version >= 1),
        template jsonb not null,
        changed_by uuid not null,
        changed_at timestamptz not null,
        primary key (tenant_id),
        foreign key (tenant_id, changed_by) references user_account (tenant_id, id)
      );
      ${fence('report_template', 'select, insert, update')}

      create table call_report (
        tenant_id uuid not null,
        -- The evidence that it becomes has the same.
        id uuid not null,
        call_id uuid not null,
        state text not null check (state in ('waiting', 'making', 'done', 'failed')),
        language text not null check (language in ('ja', 'en')),
        percent integer not null default 0 check (percent between 0 and 100),
        evidence_id uuid,
        reason text check (length(reason) <= 60),
        by_user_id uuid not null,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id),
        foreign key (tenant_id, by_user_id) references user_account (tenant_id, id),
        check ((state = 'done') = (evidence_id is not null)),
        check ((state = 'failed') = (reason is not null))
      );
      create index call_report_by_call on call_report (tenant_id, call_id, created_at desc, id desc);
      create index call_report_by_evidence on call_report (tenant_id, evidence_id);
      ${fence('call_report', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_report, report_template');
  }
}
