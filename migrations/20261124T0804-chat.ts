import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What people write in calls. */
export class Chat1795507440000 implements MigrationInterface {
  readonly name = 'Chat1795507440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table chat_message (
        tenant_id uuid not null,
        id uuid not null,
        call_id uuid not null,
        participant_id uuid not null,
        author_name text not null check (length(author_name) between 1 and 80),
        text text not null check (length(text) <= 2000),
        mentions uuid[] not null,
        file_id uuid,
        at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, participant_id) references participant (tenant_id, id),
        check (text <> '' or file_id is not null)
      );
      create index chat_message_by_call on chat_message (tenant_id, call_id, id);
      ${fence('chat_message', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table chat_message');
  }
}
