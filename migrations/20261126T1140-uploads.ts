import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Files on their way in, in sealed parts, and who may still send some when the call is over. */
export class Uploads1795693200000 implements MigrationInterface {
  readonly name = 'Uploads1795693200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table upload (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        -- The session, guest or key that may go on with it.
        owner text not null check (length(owner) between 1 and 60),
        state text not null check (state in ('open', 'received', 'kept', 'refused')),
        by_user_id uuid,
        by_participant_id uuid,
        by_name text not null check (length(by_name) <= 80),
        call_id uuid,
        site_id uuid,
        name text not null check (length(name) between 1 and 200),
        bytes bigint not null check (bytes > 0),
        offset_bytes bigint not null check (offset_bytes between 0 and bytes),
        parts integer not null check (parts >= 0),
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        -- By the clock of the device, and how far that was ahead of ours.
        taken_at timestamptz,
        clock_offset_ms bigint,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        accuracy double precision check (accuracy >= 0),
        reservation_id uuid not null,
        refusal text check (length(refusal) <= 40),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, site_id) references site (tenant_id, id),
        foreign key (tenant_id, by_user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, by_participant_id) references participant (tenant_id, id)
      );
      create index upload_open on upload (tenant_id, owner) where state = 'open';
      ${fence('upload', 'select, insert, update, delete')}

      create table upload_part (
        tenant_id uuid not null,
        upload_id uuid not null,
        n integer not null check (n >= 0),
        offset_bytes bigint not null check (offset_bytes >= 0),
        object_id uuid not null,
        primary key (tenant_id, upload_id, n),
        foreign key (tenant_id, upload_id) references upload (tenant_id, id) on delete cascade,
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id)
      );
      create index upload_part_by_object on upload_part (tenant_id, object_id);
      ${fence('upload_part', 'select, insert, delete')}

      create table upload_pass (
        tenant_id uuid not null,
        id uuid not null,
        guest_session_id uuid not null,
        call_id uuid not null,
        token_hash bytea not null unique check (length(token_hash) = 32),
        items_left integer not null check (items_left >= 0),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, guest_session_id) references guest_session (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id)
      );
      create index upload_pass_by_guest on upload_pass (tenant_id, guest_session_id);
      ${fence('upload_pass', 'select, insert, update, delete')}
      ${lookup('upload_pass', ['tenant_id', 'id', 'token_hash'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table upload_pass, upload_part, upload');
  }
}
