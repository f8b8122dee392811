import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators state about rows of the check sheet, and its editions: only ever added to (ADR 0093). */
export class CheckSheet1796100000000 implements MigrationInterface {
  readonly name = 'CheckSheet1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attestation (
        id uuid primary key,
        -- Number in METI's form.
        row_no int not null check (row_no between 1 and 49),
        answer text not null check (answer in ('yes', 'no')),
        statement_ja text not null check (length(statement_ja) between 1 and 600),
        statement_en text not null check (length(statement_en) between 1 and 600),
        document text check (length(document) between 1 and 200),
        document_sha256 bytea check (length(document_sha256) = 32),
        owner text not null check (length(owner) between 1 and 80),
        -- Last day, in Japan.
        valid_until date,
        made_at timestamptz not null,
        made_by uuid not null,
        made_by_name text not null,
        -- A yes has a document and an end.
        check (answer = 'no' or num_nulls(document, document_sha256, valid_until) = 0)
      );
      create index attestation_newest on attestation (row_no, made_at desc, id desc);

      create table sheet_edition (
        id uuid primary key,
        number int not null unique check (number > 0),
        made_at timestamptz not null,
        made_by text not null,
        release text not null,
        window_from timestamptz not null,
        window_to timestamptz not null,
        counts jsonb not null,
        -- What was hashed and signed, byte for byte.
        text text not null,
        sha256 bytea not null check (length(sha256) = 32),
        signature bytea not null check (length(signature) = 64),
        public_key bytea not null,
        check (window_from < window_to)
      );
      grant select, insert on attestation, sheet_edition to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sheet_edition, attestation');
  }
}
