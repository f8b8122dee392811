import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Who outside is told of events, and what became of each message. */
export class Webhooks1795680360000 implements MigrationInterface {
  readonly name = 'Webhooks1795680360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        url text not null check (length(url) between 1 and 2000),
        description text not null check (length(description) <= 200),
        events text[] not null check (cardinality(events) between 1 and 100),
        enabled boolean not null,
        disabled_because text check (disabled_because in ('admin', 'failing', 'gone')),
        -- Sealed for this row and column.
        secret text not null,
        previous_secret text,
        previous_secret_until timestamptz,
        failing_since timestamptz,
        last_attempt_at timestamptz,
        created_by text not null,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        check (enabled = (disabled_because is null)),
        check ((previous_secret is null) = (previous_secret_until is null))
      );
      ${fence('webhook', 'select, insert, update, delete')}

      create table webhook_delivery (
        tenant_id uuid not null,
        id uuid not null,
        webhook_id uuid not null,
        -- The entry of the audit log that it came from, or an id of its own.
        event_id uuid not null,
        event text not null check (length(event) <= 60),
        body text not null check (octet_length(body) <= 65536),
        state text not null check (state in ('waiting', 'delivered', 'failed', 'cancelled')),
        created_at timestamptz not null,
        attempts integer not null default 0,
        last_attempt_at timestamptz,
        last_status integer,
        last_error text check (length(last_error) <= 60),
        last_duration_ms integer,
        next_attempt_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade,
        check (state = 'waiting' or next_attempt_at is null)
      );
      create index webhook_delivery_newest on webhook_delivery (tenant_id, webhook_id, created_at desc, id desc);
      create index webhook_delivery_waiting on webhook_delivery (tenant_id, webhook_id) where state = 'waiting';
      create index webhook_delivery_old on webhook_delivery (tenant_id, created_at);
      ${fence('webhook_delivery', 'select, insert, update, delete')}

      create table webhook_attempt (
        tenant_id uuid not null,
        delivery_id uuid not null,
        n integer not null,
        at timestamptz not null,
        status integer,
        error text check (length(error) <= 60),
        duration_ms integer not null,
        excerpt text not null check (length(excerpt) <= 1000),
        primary key (tenant_id, delivery_id, n),
        foreign key (tenant_id, delivery_id) references webhook_delivery (tenant_id, id) on delete cascade
      );
      ${fence('webhook_attempt', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_attempt, webhook_delivery, webhook');
  }
}
