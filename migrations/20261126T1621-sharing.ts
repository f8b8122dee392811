import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Links to what is kept, for people without an account. */
export class Sharing1795710060000 implements MigrationInterface {
  readonly name = 'Sharing1795710060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column sharing jsonb;
      grant update (sharing) on tenant to rinjo_app;

      create table share_link (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        label text check (length(label) between 1 and 100),
        -- argon2id; null: the link is enough.
        password_hash text check (length(password_hash) <= 200),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        -- Null: as often as anybody likes.
        max_openings integer check (max_openings >= 1),
        openings integer not null default 0 check (openings >= 0 and openings <= max_openings),
        last_opened_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, created_by) references user_account (tenant_id, id)
      );
      create index share_link_newest on share_link (tenant_id, created_at desc, id desc);
      ${fence('share_link', 'select, insert')}
      grant update (revoked_at, openings, last_opened_at) on share_link to rinjo_app;
      ${lookup('share_link', ['tenant_id', 'id', 'token_hash'])}

      create table share_link_item (
        tenant_id uuid not null,
        share_link_id uuid not null,
        evidence_id uuid not null,
        position integer not null check (position >= 0),
        primary key (tenant_id, share_link_id, evidence_id),
        foreign key (tenant_id, share_link_id) references share_link (tenant_id, id),
        -- What is erased is shown by no link any more.
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id) on delete cascade
      );
      create index share_link_item_by_evidence on share_link_item (tenant_id, evidence_id);
      ${fence('share_link_item', 'select, insert')}

      create table share_opening (
        tenant_id uuid not null,
        id uuid not null,
        share_link_id uuid not null,
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        address text not null check (length(address) <= 60),
        opened_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, share_link_id) references share_link (tenant_id, id)
      );
      create index share_opening_by_link on share_opening (tenant_id, share_link_id, opened_at desc);
      ${fence('share_opening', 'select, insert')}
      ${lookup('share_opening', ['tenant_id', 'id', 'token_hash'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table share_opening, share_link_item, share_link;
      alter table tenant drop column sharing;`);
  }
}
