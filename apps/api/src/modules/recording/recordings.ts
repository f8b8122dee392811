import { Injectable } from '@nestjs/common';
import type {
  CallId,
  Page,
  RecordingId,
  RecordingSegmentView,
  RecordingState,
  RecordingSummary,
  StoredObjectId,
} from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import type { ByteRange } from '../../platform/crypto/streaming-aead.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Content } from '../../platform/http/send-content.js';
import { SealedStore } from '../../platform/sealed-store/sealed-store.js';
import type { Container } from '../../recorder/spool/segment-facts.js';
import { CallAccess } from '../calls/index.js';
import { type RecordingRow, RecordingsRepository, type SegmentRow } from './recordings.repository.js';

/** What was recorded, to look at: every track by itself, as it was received. */
@Injectable()
export class Recordings {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly repository: RecordingsRepository,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
  ) {}

  /** The oldest first. Throws NOT_FOUND for a call that the caller does not see. */
  ofCall(principal: Principal, callId: CallId): Promise<Page<RecordingSummary>> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      const rows = await this.repository.ofCall(tx, callId);
      return { items: await this.summaries(tx, rows), nextCursor: null };
    });
  }

  /** Opens one file of a track, and says so in the log. Throws NOT_FOUND. */
  async open(principal: Principal, recordingId: RecordingId, segmentId: StoredObjectId): Promise<Content> {
    const row = await this.tenantDb.run(principal, async (tx) => {
      const recording = await this.repository.find(tx, recordingId);
      if (!recording) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, recording.callId);
      const tracks = await this.repository.tracks(tx, [recordingId]);
      const segments = await this.repository.segments(
        tx,
        tracks.map(({ id }) => id),
      );
      const found = segments.find(({ sealed }) => sealed.objectId === segmentId);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'recording.opened', { recordingId, trackId: found.trackId });
      return found;
    });
    const { sealed, container, trackId, segment } = row;
    return {
      name: `${trackId}-${String(segment)}.${EXTENSION[container]}`,
      contentType: contentTypeOf(row),
      bytes: sealed.bytes,
      etag: sealed.sha256,
      content: (range?: ByteRange) => this.sealed.read(principal.tenantId, sealed, range),
    };
  }

  private async summaries(tx: Tx, rows: readonly RecordingRow[]): Promise<RecordingSummary[]> {
    const tracks = await this.repository.tracks(
      tx,
      rows.map(({ id }) => id),
    );
    const segments = await this.repository.segments(
      tx,
      tracks.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...{ id: row.id, callId: row.callId, state: stateOf(row), startedAt: row.startedAt.toISOString() },
      stoppedAt: row.stoppedAt?.toISOString() ?? null,
      ...{
        composition: row.film,
        annotated: row.annotated,
        drawnFilm: row.drawnFilm,
        chapters: row.chapters,
      },
      tracks: tracks
        .filter(({ recordingId }) => recordingId === row.id)
        .map(({ id, participantId, name, source }) => ({
          ...{ id, participantId, name: name ?? '', source },
          segments: segments.filter(({ trackId }) => trackId === id).map(segmentView),
        })),
    }));
  }
}

const EXTENSION: Readonly<Record<Container, string>> = { webm: 'webm', matroska: 'mkv', lines: 'jsonl' };

function contentTypeOf({ container, width }: SegmentRow): string {
  if (container === 'lines') return 'application/jsonl';
  const kind = width === null ? 'audio' : 'video';
  return `${kind}/${container === 'webm' ? 'webm' : 'x-matroska'}`;
}

function stateOf({ stoppedAt, readyAt }: RecordingRow): RecordingState {
  if (stoppedAt === null) return 'recording';
  return readyAt === null ? 'storing' : 'ready';
}

function segmentView(row: SegmentRow): RecordingSegmentView {
  const { segment, offsetMs, durationMs, width, height, gaps, truncated, sealed } = row;
  const { bytes, sha256 } = sealed;
  return {
    ...{ id: sealed.objectId, segment, offsetMs, durationMs, contentType: contentTypeOf(row), bytes, sha256 },
    ...{ width, height, truncated, gaps },
  };
}
