import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads that are to be shown in the chat of their call. */
export class ChatFiles1795717500000 implements MigrationInterface {
  readonly name = 'ChatFiles1795717500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table upload add column chat boolean not null default false,
        add constraint upload_chat check (not chat or (call_id is not null and by_participant_id is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table upload drop column chat');
  }
}
