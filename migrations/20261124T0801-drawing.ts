import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What is on the stage of a call, and every step of what was drawn. */
export class Drawing1795507260000 implements MigrationInterface {
  readonly name = 'Drawing1795507260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_stage (
        tenant_id uuid not null,
        call_id uuid not null,
        surface jsonb,
        shown_by uuid not null,
        version integer not null check (version > 0),
        primary key (tenant_id, call_id),
        foreign key (tenant_id, call_id) references call (tenant_id, id)
      );
      ${fence('call_stage', 'select, insert, update')}

      create table drawing_step (
        tenant_id uuid not null,
        call_id uuid not null,
        seq bigint not null check (seq > 0),
        participant_id uuid not null,
        surface jsonb not null,
        operation jsonb not null,
        at timestamptz not null,
        primary key (tenant_id, call_id, seq),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, participant_id) references participant (tenant_id, id)
      );
      ${fence('drawing_step', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table drawing_step, call_stage');
  }
}
