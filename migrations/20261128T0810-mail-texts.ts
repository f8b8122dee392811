import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organization writes in its mails itself (ADR 0124). */
export class MailTexts1796801060000 implements MigrationInterface {
  readonly name = 'MailTexts1796801060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: as the product comes.
      alter table tenant add column mail_texts jsonb check (jsonb_typeof(mail_texts) = 'object');
      grant update (mail_texts) on tenant to rinjo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column mail_texts');
  }
}
