import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Who can be reached, and attempts to reach them. */
export class Reach1795657500000 implements MigrationInterface {
  readonly name = 'Reach1795657500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each tab that is connected; gone with its session.
      create table desk_line (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        user_id uuid not null,
        session_id uuid not null,
        -- Which process holds it, by the key of its advisory lock.
        node_key integer not null,
        opened_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
      );
      create index desk_line_by_user on desk_line (tenant_id, user_id);
      create index desk_line_by_session on desk_line (tenant_id, session_id);
      ${fence('desk_line', 'select, insert, delete')}
      ${lookup('desk_line', ['tenant_id', 'id', 'node_key'])}

      create table person_reach (
        tenant_id uuid not null references tenant (tenant_id),
        user_id uuid not null,
        do_not_disturb boolean not null,
        chosen_at timestamptz not null,
        primary key (tenant_id, user_id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id)
      );
      ${fence('person_reach', 'select, insert, update')}

      create table call_ring (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        call_id uuid not null,
        from_user uuid not null,
        to_user uuid not null,
        state text not null check (state in ('ringing', 'busy', 'answered', 'declined', 'missed', 'cancelled')),
        because text check (because in ('no_answer', 'offline', 'do_not_disturb')),
        note text check (note in ('in_10_minutes', 'later', 'write_to_me')),
        started_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        seen_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, from_user) references user_account (tenant_id, id),
        foreign key (tenant_id, to_user) references user_account (tenant_id, id),
        check ((state in ('ringing', 'busy')) = (ended_at is null)),
        check ((state = 'missed') = (because is not null)),
        check (note is null or state = 'declined')
      );
      create unique index call_ring_open on call_ring (tenant_id, call_id, to_user) where state in ('ringing', 'busy');
      create index call_ring_due on call_ring (expires_at) where state in ('ringing', 'busy');
      create index call_ring_missed on call_ring (tenant_id, to_user, started_at desc, id desc)
        where state in ('missed', 'cancelled');
      create index call_ring_by_call on call_ring (tenant_id, call_id);
      ${fence('call_ring', 'select, insert, update')}
      ${lookup('call_ring', ['tenant_id', 'id', 'state', 'expires_at'])}

      create index participant_of_user on participant (tenant_id, user_id) where state <> 'left';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index participant_of_user;
      drop table call_ring, person_reach, desk_line;
      update call set phase = 'open' where phase = 'ringing';`);
  }
}
