import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Guests wait until somebody in the call lets them in. */
export class Lobby1795657560000 implements MigrationInterface {
  readonly name = 'Lobby1795657560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call add column lobby boolean not null default true;
      alter table guest_link
        add column skips_lobby boolean not null default false,
        add constraint guest_link_skips_for_one check (not skips_lobby or guest_name is not null);

      create table lobby_entry (
        tenant_id uuid not null,
        id uuid not null,
        call_id uuid not null,
        guest_session_id uuid not null,
        device text not null check (device in ('phone', 'tablet', 'desktop')),
        state text not null check (state in ('waiting', 'admitted', 'denied', 'left')),
        asked_at timestamptz not null,
        decided_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, guest_session_id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, guest_session_id) references guest_session (tenant_id, id),
        check ((state in ('admitted', 'denied')) = (decided_at is not null))
      );
      create index lobby_entry_waiting on lobby_entry (tenant_id, call_id) where state = 'waiting';
      ${fence('lobby_entry', 'select, insert, update')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table lobby_entry;
      alter table guest_link drop constraint guest_link_skips_for_one, drop column skips_lobby;
      alter table call drop column lobby;`);
  }
}
