import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What people agree to before a call, and who has agreed to which version of it. */
export class Consent1795658760000 implements MigrationInterface {
  readonly name = 'Consent1795658760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_text (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        version integer not null check (version > 0),
        ja text not null check (length(ja) <= 4000),
        en text not null check (length(en) <= 4000),
        hash bytea not null check (length(hash) = 32),
        written_by uuid not null,
        written_at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, version),
        foreign key (tenant_id, written_by) references user_account (tenant_id, id)
      );
      ${fence('consent_text', 'select, insert')}

      create table consent_acceptance (
        tenant_id uuid not null,
        id uuid not null,
        text_id uuid not null,
        version integer not null,
        hash bytea not null check (length(hash) = 32),
        user_id uuid,
        guest_session_id uuid,
        at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, user_id, version),
        unique (tenant_id, guest_session_id),
        foreign key (tenant_id, text_id) references consent_text (tenant_id, id),
        foreign key (tenant_id, user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, guest_session_id) references guest_session (tenant_id, id),
        check (num_nonnulls(user_id, guest_session_id) = 1)
      );
      ${fence('consent_acceptance', 'select, insert')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consent_acceptance, consent_text');
  }
}
