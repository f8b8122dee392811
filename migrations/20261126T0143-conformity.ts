import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What a call is measured against (遠隔臨場), and what was measured of its cameras, some seconds a row. */
export class Conformity1795657380000 implements MigrationInterface {
  readonly name = 'Conformity1795657380000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_conformity (
        tenant_id uuid not null,
        call_id uuid not null,
        preset text not null check (preset in ('off', 'civil', 'building', 'own')),
        limits jsonb,
        chosen_by uuid not null,
        chosen_at timestamptz not null,
        check ((preset = 'off') = (limits is null)),
        primary key (tenant_id, call_id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, chosen_by) references participant (tenant_id, id)
      );
      ${fence('call_conformity', 'select, insert, update')}

      create table call_conformity_batch (
        tenant_id uuid not null,
        call_id uuid not null,
        participant_id uuid not null,
        until timestamptz not null,
        limits jsonb not null,
        samples jsonb not null,
        filmed_ms integer not null check (filmed_ms >= 0),
        bytes integer not null check (bytes >= 0),
        primary key (tenant_id, call_id, participant_id, until),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, participant_id) references participant (tenant_id, id)
      );
      ${fence('call_conformity_batch', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_conformity_batch, call_conformity');
  }
}
