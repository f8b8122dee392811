import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gets news of the status page by mail, and the letters that are to be sent yet (ADR 0096). */
export class StatusSubscriptions1796200120000 implements MigrationInterface {
  readonly name = 'StatusSubscriptions1796200120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table status_subscriber (
        id uuid primary key,
        email text not null check (length(email) between 3 and 254),
        email_key text not null unique,
        locale text not null check (locale in ('ja', 'en')),
        asked_at timestamptz not null,
        confirm_hash bytea not null unique check (length(confirm_hash) = 32),
        -- In every letter. Whoever reads it here can end letters to this address, and nothing else.
        end_token text not null unique,
        confirmed_at timestamptz
      );
      create table status_letter (
        subscriber_id uuid not null references status_subscriber (id) on delete cascade,
        notice_id uuid not null references notice (id),
        due_at timestamptz not null,
        tries int not null default 0,
        primary key (subscriber_id, notice_id)
      );
      create index status_letter_due on status_letter (due_at);
      grant select, insert, update, delete on status_subscriber, status_letter to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table status_letter, status_subscriber');
  }
}
