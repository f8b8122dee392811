import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** People who are invited or deleted, and the links of letters about their accounts. */
export class People1795678560000 implements MigrationInterface {
  readonly name = 'People1795678560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table user_account drop constraint user_account_status_check;
      alter table user_account add constraint user_account_status_check
        check (status in ('invited', 'active', 'deactivated', 'deleted'));

      -- One of a kind per person: a new letter makes the one before worthless.
      create table account_link (
        tenant_id uuid not null,
        user_id uuid not null,
        purpose text not null check (purpose in ('invitation', 'reset')),
        id uuid not null,
        token_hash bytea not null unique check (length(token_hash) = 32),
        created_by uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        mail text not null check (mail in ('off', 'waiting', 'sent', 'failed')),
        primary key (tenant_id, user_id, purpose),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, created_by) references user_account (tenant_id, id)
      );
      create index account_link_newest on account_link (tenant_id, purpose, created_at desc, user_id desc);
      create index account_link_waiting on account_link (tenant_id) where mail = 'waiting';
      ${fence('account_link', 'select, insert, update, delete')}
      grant delete on person_reach to rinjo_app;
      grant update (author_name) on chat_message to rinjo_app;
      create index audit_entry_sign_ins on audit_entry (tenant_id, seq desc)
        where action in ('signin.succeeded', 'signin.rejected');
      create index audit_entry_sign_ins_of on audit_entry (tenant_id, (details ->> 'userId'), seq desc)
        where action in ('signin.succeeded', 'signin.rejected');
      ${lookup('account_link', ['tenant_id', 'id', 'token_hash', 'purpose', 'mail'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_entry_sign_ins, audit_entry_sign_ins_of;
      revoke delete on person_reach from rinjo_app;
      revoke update (author_name) on chat_message from rinjo_app;
      drop table account_link;
      alter table user_account drop constraint user_account_status_check;
      alter table user_account add constraint user_account_status_check
        check (status in ('active', 'deactivated')) not valid;`);
  }
}
