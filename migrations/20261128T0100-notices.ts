import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work on the service from a draft on, and who was told of what and when (check sheet, section 3; ADR 0094). Tables of the
 * installation; all but the queue are only ever added to.
 */
export class Notices1796200000000 implements MigrationInterface {
  readonly name = 'Notices1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid primary key,
        kind text not null check (kind in ('maintenance', 'incident', 'end_of_service')),
        -- The work, the incident or the end that it is about.
        subject uuid not null,
        event text not null check (length(event) between 1 and 40),
        -- Which of several with the same name: each is made once.
        about text not null check (length(about) between 1 and 80),
        made_at timestamptz not null,
        -- When what it tells of happened: for an incident, its detection.
        happened_at timestamptz not null,
        facts jsonb not null,
        unique (kind, subject, event, about)
      );
      create index notice_by_time on notice (made_at);

      -- To whom it goes. Those who came later are told as well, and change nothing about whether it was in time.
      create table notice_receiver (
        notice_id uuid not null references notice (id),
        organization_id uuid not null,
        listed_at timestamptz not null,
        counts boolean not null,
        primary key (notice_id, organization_id)
      );

      create table notice_delivery (
        id uuid primary key,
        notice_id uuid not null,
        organization_id uuid not null,
        user_id uuid not null,
        channel text not null check (channel in ('mail', 'in_app')),
        -- Accepted by a mail server, refused by it for good, failed for now; opened in the product; come back later.
        outcome text not null check (outcome in ('accepted', 'refused', 'failed', 'opened', 'bounced')),
        at timestamptz not null,
        code text check (length(code) between 1 and 40),
        check ((outcome = 'opened') = (channel = 'in_app')),
        foreign key (notice_id, organization_id) references notice_receiver (notice_id, organization_id)
      );
      create index notice_delivery_of_receiver on notice_delivery (notice_id, organization_id, at);
      grant select, insert on notice, notice_receiver, notice_delivery to rinjo_system;

      -- What is to be sent yet.
      create table notice_task (
        notice_id uuid not null,
        organization_id uuid not null,
        due_at timestamptz not null,
        tries int not null default 0,
        primary key (notice_id, organization_id),
        foreign key (notice_id, organization_id) references notice_receiver (notice_id, organization_id)
      );
      create index notice_task_due on notice_task (due_at);
      grant select, insert, update, delete on notice_task to rinjo_system;

      alter table maintenance_window drop column announced_at, drop column lead_seconds,
        drop constraint maintenance_window_state_check,
        -- By whose delivery it is judged, and the last moment at which everybody had to have it.
        add column notice_id uuid references notice (id), add column notice_by timestamptz,
        -- Null: by itself.
        add column made_by uuid, add column made_by_name text,
        add constraint maintenance_window_state_check check
          (state in ('draft', 'announced', 'in_progress', 'verifying', 'completed', 'cancelled')),
        add constraint maintenance_window_announced check
          (state in ('draft', 'cancelled') or notice_id is not null);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table maintenance_window drop constraint maintenance_window_announced,
        drop constraint maintenance_window_state_check,
        drop column notice_id, drop column notice_by, drop column made_by, drop column made_by_name,
        add column announced_at timestamptz, add column lead_seconds int not null default 0;
      delete from maintenance_window where state = 'draft';
      alter table maintenance_window alter column lead_seconds drop default,
        add constraint maintenance_window_lead_seconds_check check (lead_seconds >= 0),
        add constraint maintenance_window_state_check check
          (state in ('announced', 'in_progress', 'verifying', 'completed', 'cancelled'));
      drop table notice_task, notice_delivery, notice_receiver, notice;`);
  }
}
