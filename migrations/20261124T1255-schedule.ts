import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from './tenant-table.js';

/** Calls that are planned for a time, and the order of calls in time. */
export class Schedule1795524900000 implements MigrationInterface {
  readonly name = 'Schedule1795524900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call
        add column scheduled_at timestamptz,
        add column duration_min integer check (duration_min between 5 and 1440),
        add column time_zone text check (length(time_zone) between 1 and 64),
        add column schedule_revision integer not null default 0,
        add constraint call_schedule_is_whole check (num_nulls(scheduled_at, duration_min, time_zone) in (0, 3)),
        drop constraint call_end_reason_check,
        add constraint call_end_reason_check
          check (end_reason in ('ended_by_host', 'last_left', 'cancelled', 'expired', 'server'));
      drop index call_newest;
      create index call_by_time on call (tenant_id, (coalesce(started_at, scheduled_at, created_at)) desc, id desc);
      create index call_planned on call (scheduled_at) where phase in ('planned', 'open');
      ${lookup('call', ['tenant_id', 'id', 'phase', 'scheduled_at', 'duration_min'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy system_lookup on call;
      revoke select (tenant_id, id, phase, scheduled_at, duration_min) on call from rinjo_system;
      drop index call_by_time;
      create index call_newest on call (tenant_id, created_at desc, id desc);
      update call set end_reason = 'ended_by_host' where end_reason = 'cancelled';
      alter table call
        drop constraint call_end_reason_check,
        add constraint call_end_reason_check check (end_reason in ('ended_by_host', 'last_left', 'expired', 'server')),
        drop column scheduled_at,
        drop column duration_min,
        drop column time_zone,
        drop column schedule_revision;`);
  }
}
