import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** Tags, comments and full-text search of what is kept. */
export class FindEvidence1795694400000 implements MigrationInterface {
  readonly name = 'FindEvidence1795694400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Pairs of characters, asked by equality: the one comparison of text that an index serves under row-level security.
      create table search_token (
        tenant_id uuid not null references tenant (tenant_id),
        searched text not null check (searched in ('evidence')),
        token text not null collate "C" check (char_length(token) = 2),
        object_id uuid not null,
        primary key (tenant_id, searched, token, object_id)
      );
      create index search_token_by_object on search_token (tenant_id, searched, object_id);
      ${fence('search_token', 'select, insert, delete')}

      alter table evidence add column search_text text not null default '' check (char_length(search_text) <= 4000);
      grant update (search_text) on evidence to rinjo_app;

      create table evidence_tag (
        tenant_id uuid not null,
        evidence_id uuid not null,
        tag text not null check (char_length(tag) between 1 and 40),
        primary key (tenant_id, evidence_id, tag),
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id) on delete cascade
      );
      create index evidence_tag_by_tag on evidence_tag (tenant_id, tag, evidence_id);
      ${fence('evidence_tag', 'select, insert, delete')}

      create table evidence_comment (
        tenant_id uuid not null,
        id uuid not null,
        evidence_id uuid not null,
        at timestamptz not null,
        by_user_id uuid,
        by_name text not null check (char_length(by_name) <= 80),
        text text not null check (char_length(text) between 1 and 2000),
        primary key (tenant_id, id),
        foreign key (tenant_id, evidence_id) references evidence (tenant_id, id) on delete cascade,
        foreign key (tenant_id, by_user_id) references user_account (tenant_id, id)
      );
      create index evidence_comment_by_evidence on evidence_comment (tenant_id, evidence_id, at, id);
      ${fence('evidence_comment', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evidence_comment, evidence_tag, search_token;
      alter table evidence drop column search_text;`);
  }
}
