import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** The operator's desk, and what people of tenants ask there (ADR 0120). */
export class Support1796800000000 implements MigrationInterface {
  readonly name = 'Support1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each version as it was set; the last one counts, from that moment on.
      create table desk_hours (
        id uuid primary key,
        version integer not null unique check (version > 0),
        -- Spans of each weekday and of days that are an exception, in minutes after midnight in Japan.
        hours jsonb not null check (jsonb_typeof(hours) = 'object'),
        -- Where news of requests go; null: to those on call.
        email text check (length(email) between 3 and 254),
        locale text not null check (locale in ('ja', 'en')),
        made_at timestamptz not null,
        made_by uuid not null references operator (id),
        made_by_name text not null
      );
      grant select, insert on desk_hours to rinjo_system;

      create table support_request (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        number integer not null check (number > 0),
        kind text not null check (kind in ('fault', 'question')),
        subject text not null check (length(subject) between 1 and 120),
        call_id uuid,
        asked_by uuid not null,
        asked_by_name text not null check (length(asked_by_name) between 1 and 80),
        contact text not null check (length(contact) <= 200),
        received_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, number),
        foreign key (tenant_id, asked_by) references user_account (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id)
      );
      create index support_request_by_person on support_request (tenant_id, asked_by, received_at desc);
      create index support_request_by_time on support_request (received_at desc, id desc);
      ${fence('support_request', 'select, insert, update (asked_by_name, contact)')}
      ${lookup('support_request', ['tenant_id', 'id', 'number', 'kind', 'subject', 'received_at'])}

      -- What was written, and what became of the request: its last row says how it stands.
      create table support_message (
        tenant_id uuid not null,
        id uuid not null,
        request_id uuid not null,
        seq integer not null check (seq > 0),
        at timestamptz not null,
        kind text not null check (kind in ('message', 'closed', 'reopened')),
        side text not null check (side in ('requester', 'desk')),
        -- Of the tenant, or of the installation.
        author_id uuid not null,
        author_name text not null check (length(author_name) between 1 and 80),
        text text not null check (length(text) <= 4000),
        primary key (tenant_id, id),
        unique (tenant_id, request_id, seq),
        foreign key (tenant_id, request_id) references support_request (tenant_id, id),
        check (kind <> 'message' or text <> '')
      );
      ${fence('support_message', 'select, insert, update (author_name)')}
      ${lookup('support_message', ['tenant_id', 'request_id', 'seq', 'at', 'kind', 'side'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table support_message, support_request, desk_hours');
  }
}
