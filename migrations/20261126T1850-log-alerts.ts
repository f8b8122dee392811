import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Patterns in the log that somebody should look at, what each tenant is told of, and up to where its log was looked through. */
export class LogAlerts1795721400000 implements MigrationInterface {
  readonly name = 'LogAlerts1795721400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_alert (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        rule text not null check (length(rule) between 1 and 40),
        subject_kind text not null check (length(subject_kind) between 1 and 20),
        subject_id text not null check (length(subject_id) between 1 and 200),
        -- ISO 3166-1 alpha-2.
        country text check (country ~ '^[A-Z]{2}$'),
        count int not null check (count > 0),
        first_at timestamptz not null,
        last_at timestamptz not null,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, acknowledged_by) references user_account (tenant_id, id),
        check ((acknowledged_at is null) = (acknowledged_by is null))
      );
      create index log_alert_by_time on log_alert (tenant_id, last_at, id);
      create index log_alert_by_subject on log_alert (tenant_id, rule, subject_kind, subject_id, last_at);
      ${fence('log_alert', 'select, insert, delete')}
      grant update (count, last_at, acknowledged_at, acknowledged_by) on log_alert to rinjo_app;

      create table log_alert_rule (
        tenant_id uuid not null references tenant (tenant_id),
        rule text not null check (length(rule) between 1 and 40),
        enabled boolean not null,
        threshold int check (threshold between 2 and 10000),
        primary key (tenant_id, rule)
      );
      ${fence('log_alert_rule', 'select, insert, update')}

      create table log_watch (
        tenant_id uuid primary key references tenant (tenant_id),
        looked_up_to bigint not null check (looked_up_to >= 0)
      );
      ${fence('log_watch', 'select, insert, update')}
      ${lookup('log_watch', ['tenant_id', 'looked_up_to'])}
      -- What happened before is history, not news.
      alter table audit_head no force row level security;
      alter table log_watch no force row level security;
      insert into log_watch (tenant_id, looked_up_to) select tenant_id, size from audit_head;
      alter table log_watch force row level security;
      alter table audit_head force row level security;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_watch, log_alert_rule, log_alert');
  }
}
