import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** The electronic blackboard of a call. */
export class Board1795518000000 implements MigrationInterface {
  readonly name = 'Board1795518000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_board (
        tenant_id uuid not null,
        call_id uuid not null,
        texts jsonb not null,
        corner text not null,
        shown boolean not null,
        written_by uuid not null,
        version integer not null check (version > 0),
        primary key (tenant_id, call_id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, written_by) references participant (tenant_id, id)
      );
      ${fence('call_board', 'select, insert, update')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_board');
  }
}
