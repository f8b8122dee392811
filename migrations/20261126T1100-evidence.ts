import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './tenant-table.js';

/** What is kept: sealed objects, what they are, and how much room they take. */
export class Evidence1795690800000 implements MigrationInterface {
  readonly name = 'Evidence1795690800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_object (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        version integer not null check (version >= 1),
        -- Of the plaintext.
        bytes bigint not null check (bytes >= 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- Opens with the tenant's key alone, which is not in the database.
        wrapped_key bytea not null check (octet_length(wrapped_key) between 1 and 200),
        key_version integer not null check (key_version >= 1),
        created_at timestamptz not null,
        primary key (tenant_id, id)
      );
      create index stored_object_by_key on stored_object (tenant_id, key_version);
      ${fence('stored_object', 'select, insert, update, delete')}

      create table evidence (
        tenant_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('photo', 'video', 'audio', 'recording', 'file', 'note')),
        state text not null check (state in ('received', 'quarantined', 'clean', 'infected', 'unscannable')),
        call_id uuid,
        site_id uuid,
        by_user_id uuid,
        by_participant_id uuid,
        by_name text not null check (length(by_name) <= 80),
        name text not null check (length(name) between 1 and 200),
        content_type text not null check (length(content_type) between 3 and 100),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- By the clock of the device.
        taken_at timestamptz,
        received_at timestamptz not null,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        accuracy double precision check (accuracy >= 0),
        width integer check (width > 0),
        height integer check (height > 0),
        duration_ms bigint check (duration_ms >= 0),
        board jsonb,
        object_id uuid not null,
        thumbnail_object_id uuid,
        scanned_at timestamptz,
        trashed_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, site_id) references site (tenant_id, id),
        foreign key (tenant_id, by_user_id) references user_account (tenant_id, id),
        foreign key (tenant_id, by_participant_id) references participant (tenant_id, id),
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id),
        foreign key (tenant_id, thumbnail_object_id) references stored_object (tenant_id, id),
        check ((latitude is null) = (longitude is null))
      );
      create index evidence_newest on evidence (tenant_id, received_at desc, id desc) where trashed_at is null;
      create index evidence_by_call on evidence (tenant_id, call_id, received_at desc, id desc);
      create index evidence_by_site on evidence (tenant_id, site_id, received_at desc, id desc);
      create index evidence_by_object on evidence (tenant_id, object_id);
      create index evidence_waiting on evidence (tenant_id, received_at) where state in ('received', 'quarantined');
      ${fence('evidence', 'select, insert, update, delete')}

      create table storage_use (
        tenant_id uuid not null references tenant (tenant_id),
        used_bytes bigint not null default 0 check (used_bytes >= 0),
        reserved_bytes bigint not null default 0 check (reserved_bytes >= 0),
        -- The highest percentage that administrators were told of since it was last below it.
        noticed integer not null default 0 check (noticed between 0 and 100),
        primary key (tenant_id)
      );
      ${fence('storage_use', 'select, insert, update')}

      create table storage_reservation (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        bytes bigint not null check (bytes >= 0),
        -- The object that is being written: without a row in stored_object it goes with the reservation.
        object_id uuid,
        object_version integer,
        expires_at timestamptz not null,
        -- Run out: nobody may use it any more.
        ending boolean not null default false,
        created_at timestamptz not null,
        primary key (tenant_id, id),
        check ((object_id is null) = (object_version is null))
      );
      ${fence('storage_reservation', 'select, insert, update, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table storage_reservation, storage_use, evidence, stored_object');
  }
}
