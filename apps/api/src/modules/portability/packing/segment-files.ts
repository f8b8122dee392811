import { EXPORTED_RECORDING } from '../declared/evidence.js';
import { recordingFolder, segmentPath } from './paths.js';
import type { PlannedFile } from './row-files.js';

interface Segment {
  readonly callId: string;
  readonly callTitle: string;
  readonly callCreatedAt: Date;
  readonly recordingId: string;
  readonly startedAt: Date;
  readonly evidenceId: string | null;
  readonly trackId: string;
  readonly source: string;
  readonly name: string | null;
  readonly segment: number;
  readonly container: string;
  readonly objectId: string;
  readonly bytes: string;
  readonly sha256: string;
}

const SEGMENTS = `select l.id as "callId", l.title as "callTitle", l.created_at as "callCreatedAt", c.id as "recordingId",
    c.started_at as "startedAt", c.evidence_id as "evidenceId", k.id as "trackId", k.source, p.display_name as name, s.segment,
    s.container, o.id as "objectId", o.bytes, o.sha256
  from recording c
  join call l on l.tenant_id = c.tenant_id and l.id = c.call_id
  join recording_track k on k.tenant_id = c.tenant_id and k.recording_id = c.id
  join recording_segment s on s.tenant_id = k.tenant_id and s.track_id = k.id
  join stored_object o on o.tenant_id = s.tenant_id and o.id = s.object_id
  left join participant p on p.tenant_id = k.tenant_id and p.id = k.participant_id
  where ${EXPORTED_RECORDING} order by c.started_at, c.id, k.opened_at, k.id, s.segment`;

/** The tracks of recordings, as they were received. */
export async function* segmentFiles(
  read: (sql: string) => AsyncIterable<Segment>,
): AsyncGenerator<PlannedFile, void, undefined> {
  for await (const row of read(SEGMENTS)) {
    const folder = recordingFolder(row, row.recordingId, row.startedAt);
    const { objectId, sha256, evidenceId, startedAt: modifiedAt } = row;
    yield {
      path: segmentPath(folder, row),
      bytes: Number(row.bytes),
      sha256,
      objectId,
      evidenceId,
      modifiedAt,
    };
  }
}
