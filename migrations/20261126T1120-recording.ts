import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Recordings of calls: what was recorded, of whom, and where it is. */
export class Recording1795692000000 implements MigrationInterface {
  readonly name = 'Recording1795692000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column recording_consent text not null default 'announce'
        check (recording_consent in ('announce', 'ask', 'forbid'));
      grant update (recording_consent) on tenant to rinjo_app;

      create table recording (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        call_id uuid not null,
        consent text not null check (consent in ('announce', 'ask')),
        started_by uuid not null,
        started_at timestamptz not null,
        stopped_at timestamptz,
        stop_reason text check (stop_reason in ('stopped', 'call_ended', 'lost')),
        -- Every track is in the store.
        ready_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, call_id) references call (tenant_id, id),
        foreign key (tenant_id, started_by) references participant (tenant_id, id),
        check ((stopped_at is null) = (stop_reason is null)),
        check (ready_at is null or stopped_at is not null)
      );
      create unique index recording_running on recording (tenant_id, call_id) where stopped_at is null;
      create index recording_by_call on recording (tenant_id, call_id, started_at);
      ${fence('recording', 'select, insert, update')}
      ${lookup('recording', ['tenant_id', 'id', 'call_id', 'stopped_at', 'ready_at'])}

      create table recording_answer (
        tenant_id uuid not null,
        recording_id uuid not null,
        participant_id uuid not null,
        agreed boolean not null,
        answered_at timestamptz not null,
        primary key (tenant_id, recording_id, participant_id),
        foreign key (tenant_id, recording_id) references recording (tenant_id, id) on delete cascade,
        foreign key (tenant_id, participant_id) references participant (tenant_id, id)
      );
      ${fence('recording_answer', 'select, insert, update, delete')}

      create table recording_track (
        tenant_id uuid not null,
        id uuid not null,
        recording_id uuid not null,
        -- Null: what happens in the call, and nobody's picture or voice.
        participant_id uuid,
        source text not null check (source in ('camera', 'microphone', 'screen', 'screen_audio', 'timeline')),
        codec text not null check (length(codec) <= 60),
        opened_at timestamptz not null,
        -- The folder on one node in which the files are until they are in the store.
        spool_id uuid not null,
        -- What they are sealed under there; sealed for this row and column, and gone when they are.
        spool_key text,
        stored_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, recording_id) references recording (tenant_id, id) on delete cascade,
        foreign key (tenant_id, participant_id) references participant (tenant_id, id),
        check ((participant_id is null) = (source = 'timeline')),
        check ((spool_key is null) = (stored_at is not null))
      );
      create index recording_track_by_recording on recording_track (tenant_id, recording_id);
      create index recording_track_waiting on recording_track (spool_id) where stored_at is null;
      ${fence('recording_track', 'select, insert, update, delete')}
      ${lookup('recording_track', ['tenant_id', 'id', 'spool_id', 'stored_at'])}

      create table recording_segment (
        tenant_id uuid not null,
        track_id uuid not null,
        segment integer not null check (segment > 0),
        object_id uuid not null,
        container text not null check (container in ('webm', 'matroska', 'lines')),
        offset_ms integer not null check (offset_ms >= 0),
        duration_ms integer not null check (duration_ms >= 0),
        width integer check (width > 0),
        height integer check (height > 0),
        gaps jsonb not null,
        truncated boolean not null,
        primary key (tenant_id, track_id, segment),
        foreign key (tenant_id, track_id) references recording_track (tenant_id, id) on delete cascade,
        foreign key (tenant_id, object_id) references stored_object (tenant_id, id)
      );
      ${fence('recording_segment', 'select, insert, delete')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table recording_segment, recording_track, recording_answer, recording;
      alter table tenant drop column recording_consent;`);
  }
}
