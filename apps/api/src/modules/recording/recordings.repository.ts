import { Injectable } from '@nestjs/common';
import type {
  CallId,
  CompositionState,
  EvidenceId,
  MediaSource,
  ParticipantId,
  RecordingAnswer,
  RecordingChapter,
  RecordingComposition,
  RecordingGap,
  RecordingId,
  RecordingStop,
  RecordingTrackId,
  RecordingView,
  StoredObjectId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { SealedObject } from '../../platform/sealed-store/sealed-store.js';
import type { Container } from '../../recorder/spool/segment-facts.js';
import type { ReadSegment } from '../../recorder/spool/spool-reader.js';

export interface RecordingRow {
  readonly id: RecordingId;
  readonly callId: CallId;
  readonly consent: RecordingView['consent'];
  readonly startedBy: ParticipantId;
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  readonly readyAt: Date | null;
  readonly film: RecordingComposition;
  /** Null while nobody has asked for it. */
  readonly drawnFilm: RecordingComposition | null;
  readonly annotated: boolean;
  readonly chapters: readonly RecordingChapter[];
}

interface RecordingColumns extends Omit<RecordingRow, 'film' | 'drawnFilm'> {
  readonly composition: CompositionState;
  readonly percent: number;
  readonly evidenceId: EvidenceId | null;
  readonly drawnComposition: CompositionState | null;
  readonly drawnPercent: number;
  readonly drawnEvidenceId: EvidenceId | null;
}

export type NewRecording = Pick<RecordingRow, 'id' | 'callId' | 'consent' | 'startedBy' | 'startedAt'>;

export interface NewTrack {
  readonly id: RecordingTrackId;
  readonly recordingId: RecordingId;
  readonly participantId: ParticipantId | null;
  readonly source: MediaSource | 'timeline';
  readonly codec: string;
  readonly openedAt: Date;
  readonly spoolId: string;
  readonly spoolKey: string;
}

export interface TrackRow {
  readonly id: RecordingTrackId;
  readonly recordingId: RecordingId;
  readonly participantId: ParticipantId | null;
  readonly name: string | null;
  readonly source: MediaSource | 'timeline';
}

export interface SegmentRow {
  readonly trackId: RecordingTrackId;
  readonly segment: number;
  readonly container: Container;
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly gaps: readonly RecordingGap[];
  readonly truncated: boolean;
  readonly sealed: SealedObject;
}

type SegmentColumns = Omit<SegmentRow, 'sealed'> & Omit<SealedObject, 'bytes'> & { readonly bytes: string };

const RECORDING = `select id, call_id as "callId", consent, started_by as "startedBy", started_at as "startedAt",
  stopped_at as "stoppedAt", ready_at as "readyAt", composition, composed_percent as percent, evidence_id as "evidenceId",
  drawn_composition as "drawnComposition", drawn_percent as "drawnPercent", drawn_evidence_id as "drawnEvidenceId",
  annotated, chapters from recording`;

@Injectable()
export class RecordingsRepository {
  async insert(tx: Tx, { id, callId, consent, startedBy, startedAt }: NewRecording): Promise<boolean> {
    const rows = await tx.query(
      `insert into recording (tenant_id, id, call_id, consent, started_by, started_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, call_id) where stopped_at is null do nothing returning id`,
      [tx.principal.tenantId, id, callId, consent, startedBy, startedAt],
    );
    return rows.length > 0;
  }

  async running(tx: Tx, callId: CallId): Promise<RecordingRow | null> {
    const [row] = await rows(tx, 'where call_id = $1 and stopped_at is null', callId);
    return row ?? null;
  }

  async find(tx: Tx, id: RecordingId): Promise<RecordingRow | null> {
    const [row] = await rows(tx, 'where id = $1', id);
    return row ?? null;
  }

  /** The oldest first. */
  ofCall(tx: Tx, callId: CallId): Promise<RecordingRow[]> {
    return rows(tx, 'where call_id = $1 order by started_at, id', callId);
  }

  /** False when it had stopped already. */
  async stop(tx: Tx, id: RecordingId, reason: RecordingStop, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `update recording set stopped_at = $2, stop_reason = $3 where id = $1 and stopped_at is null returning id`,
      [id, at, reason],
    );
    return rows.length > 0;
  }

  /** Recordings of calls that are over, which nobody has stopped. */
  abandoned(tx: Tx): Promise<RecordingRow[]> {
    return rows(
      tx,
      `r where stopped_at is null and exists (
         select 1 from call c where c.tenant_id = r.tenant_id and c.id = r.call_id and c.phase = 'ended')`,
    );
  }

  /** True when it has become ready with this: it has stopped and every track is in the store. */
  async becomeReady(tx: Tx, id: RecordingId, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `update recording r set ready_at = $2 where id = $1 and stopped_at is not null and ready_at is null
         and not exists (select 1 from recording_track t
           where t.tenant_id = r.tenant_id and t.recording_id = r.id and t.stored_at is null) returning id`,
      [id, at],
    );
    return rows.length > 0;
  }

  async nameOf(tx: Tx, id: ParticipantId): Promise<string> {
    const [row] = await tx.query<{ name: string }>(
      'select display_name as name from participant where id = $1',
      [id],
    );
    return row?.name ?? '';
  }

  async answer(
    tx: Tx,
    recordingId: RecordingId,
    { participantId, agreed }: RecordingAnswer,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into recording_answer (tenant_id, recording_id, participant_id, agreed, answered_at)
       values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, recording_id, participant_id) do update set agreed = $4, answered_at = $5`,
      [tx.principal.tenantId, recordingId, participantId, agreed, at],
    );
  }

  answers(tx: Tx, recordingId: RecordingId): Promise<RecordingAnswer[]> {
    return tx.query<RecordingAnswer>(
      `select participant_id as "participantId", agreed from recording_answer where recording_id = $1
       order by answered_at, participant_id`,
      [recordingId],
    );
  }

  async insertTrack(tx: Tx, track: NewTrack): Promise<void> {
    await tx.query(
      `insert into recording_track (tenant_id, id, recording_id, participant_id, source, codec, opened_at, spool_id, spool_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[tx.principal.tenantId, track.id, track.recordingId, track.participantId, track.source],
        ...[track.codec, track.openedAt, track.spoolId, track.spoolKey],
      ],
    );
  }

  /** Null for a track that is not there, or is in the store as a whole. */
  async spoolKey(tx: Tx, id: RecordingTrackId): Promise<string | null> {
    const [row] = await tx.query<{ key: string | null }>(
      'select spool_key as key from recording_track where id = $1',
      [id],
    );
    return row?.key ?? null;
  }

  /** Tracks of a spool that are not yet in the store. */
  waiting(tx: Tx, spoolId: string): Promise<{ id: RecordingTrackId; recordingId: RecordingId }[]> {
    return tx.query<{ id: RecordingTrackId; recordingId: RecordingId }>(
      `select id, recording_id as "recordingId" from recording_track where spool_id = $1 and stored_at is null`,
      [spoolId],
    );
  }

  async trackStored(tx: Tx, id: RecordingTrackId, at: Date): Promise<void> {
    await tx.query(
      'update recording_track set stored_at = $2, spool_key = null where id = $1 and stored_at is null',
      [...[id, at]],
    );
  }

  tracks(tx: Tx, recordingIds: readonly RecordingId[]): Promise<TrackRow[]> {
    return tx.query<TrackRow>(
      `select t.id, t.recording_id as "recordingId", t.participant_id as "participantId", p.display_name as name, t.source
       from recording_track t
       left join participant p on p.tenant_id = t.tenant_id and p.id = t.participant_id
       where t.recording_id = any($1::uuid[]) order by t.opened_at, t.id`,
      [recordingIds],
    );
  }

  async insertSegment(
    tx: Tx,
    trackId: RecordingTrackId,
    segment: number,
    of: ReadSegment,
    objectId: StoredObjectId,
  ): Promise<void> {
    await tx.query(
      `insert into recording_segment (tenant_id, track_id, segment, object_id, container, offset_ms, duration_ms, width,
         height, gaps, truncated)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[tx.principal.tenantId, trackId, segment, objectId, of.container, of.offsetMs, of.durationMs],
        ...[of.width ?? null, of.height ?? null, JSON.stringify(of.gaps), of.truncated],
      ],
    );
  }

  async hasSegment(tx: Tx, trackId: RecordingTrackId, segment: number): Promise<boolean> {
    const rows = await tx.query('select 1 from recording_segment where track_id = $1 and segment = $2', [
      ...[trackId, segment],
    ]);
    return rows.length > 0;
  }

  async segments(tx: Tx, trackIds: readonly RecordingTrackId[]): Promise<SegmentRow[]> {
    const rows = await tx.query<SegmentColumns>(
      `select s.track_id as "trackId", s.segment, s.container, s.offset_ms as "offsetMs", s.duration_ms as "durationMs",
         s.width, s.height, s.gaps, s.truncated, o.id as "objectId", o.version, o.bytes, o.sha256,
         o.wrapped_key as "wrappedKey", o.key_version as "keyVersion"
       from recording_segment s
       join stored_object o on o.tenant_id = s.tenant_id and o.id = s.object_id
       where s.track_id = any($1::uuid[]) order by s.offset_ms, s.segment`,
      [trackIds],
    );
    return rows.map(({ objectId, version, bytes, sha256, wrappedKey, keyVersion, ...row }) => ({
      ...row,
      sealed: { objectId, version, bytes: Number(bytes), sha256, wrappedKey, keyVersion },
    }));
  }
}

async function rows(tx: Tx, where: string, ...values: readonly string[]): Promise<RecordingRow[]> {
  const found = await tx.query<RecordingColumns>(`${RECORDING} ${where}`, [...values]);
  return found.map(
    ({ composition, percent, evidenceId, drawnComposition, drawnPercent, drawnEvidenceId, ...row }) => ({
      ...row,
      film: { state: composition, percent, evidenceId },
      drawnFilm: drawnComposition && {
        ...{ state: drawnComposition, percent: drawnPercent, evidenceId: drawnEvidenceId },
      },
    }),
  );
}
