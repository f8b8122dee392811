import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ...[
    'status_since',
    'status_reason',
    'status_before',
    'trial_ends_at',
    'cancelled_at',
    'cancelled_by',
    'grace_days',
  ],
  ...['erase_at', 'erase_held', 'reminded_days'],
];

/** Where in its life a tenant is, from a trial to its erasure (check sheet row 31). */
export class TenantLife1795800000000 implements MigrationInterface {
  readonly name = 'TenantLife1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant drop constraint tenant_status_check;
      alter table tenant
        add column status_since timestamptz not null default now(),
        add column status_reason text not null default '' check (length(status_reason) <= 500),
        -- What it goes back to when a suspension or a cancellation is taken back.
        add column status_before text check (status_before in ('trial', 'active', 'suspended')),
        add column trial_ends_at timestamptz,
        add column cancelled_at timestamptz,
        add column cancelled_by text check (cancelled_by in ('operator', 'administrator')),
        add column grace_days int not null default 30 check (grace_days between 0 and 90),
        add column erase_at timestamptz,
        -- A legal hold has kept it on the day of its erasure.
        add column erase_held boolean not null default false,
        -- The shortest of the reminders, in days before the erasure, that was sent or came too late.
        add column reminded_days int,
        add constraint tenant_status_check
          check (status in ('trial', 'active', 'suspended', 'cancelled', 'erasing')),
        add check (status <> 'trial' or trial_ends_at is not null),
        add check ((status in ('cancelled', 'erasing')) = (cancelled_at is not null)),
        add check (num_nulls(cancelled_at, cancelled_by, erase_at) in (0, 3));
      grant update (status, ${COLUMNS.join(', ')}) on tenant to rinjo_app;
      -- Whose plan it is, no tenant's own transaction decides.
      grant update (plan_id) on tenant to rinjo_system;
      grant select (name, plan_id, created_at, ${COLUMNS.join(', ')}) on tenant to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant drop constraint tenant_status_check;
      ${COLUMNS.map((column) => `alter table tenant drop column ${column};`).join('\n')}
      -- Back there a tenant is one or the other: what is not in use stays out of use.
      alter table tenant no force row level security;
      update tenant set status = 'suspended' where status not in ('active', 'trial', 'suspended');
      update tenant set status = 'active' where status = 'trial';
      alter table tenant force row level security;
      alter table tenant add constraint tenant_status_check check (status in ('active', 'suspended'));
      revoke select (name, plan_id, created_at) on tenant from rinjo_system;
      revoke update (status) on tenant from rinjo_app;
      revoke update (plan_id) on tenant from rinjo_system;`);
  }
}
