import { uuidv7 } from 'uuidv7';
import type { CallIds } from './calls.js';
import { NOW, type RowWriter } from './row-writer.js';

/** A recording with a track in a spool, and one in the store. */
export async function recordingRows(rows: RowWriter, { call_id, participant_id }: CallIds): Promise<void> {
  const { tenant_id } = rows;
  const recording = {
    ...{ ...rows.own(), call_id, consent: 'ask', started_by: participant_id, started_at: NOW },
    ...{ composition: 'waiting', composed_percent: 0, chapters: [], places: [] },
    ...{ annotated: false, drawn_percent: 0 },
  };
  await rows.insert('recording', recording);
  const recording_id = recording.id;
  await rows.insert('recording_answer', {
    ...{ tenant_id, recording_id, participant_id, agreed: true, answered_at: NOW },
  });
  const track = {
    ...{ ...rows.own(), recording_id, participant_id, source: 'camera', codec: 'video/vp8' },
    ...{ opened_at: NOW, spool_id: uuidv7(), spool_key: 'sealed' },
  };
  await rows.insert('recording_track', track);
  const object = rows.rows.get('stored_object');
  await rows.insert('recording_segment', {
    ...{ tenant_id, track_id: track.id, segment: 1, object_id: object?.['id'], container: 'webm' },
    ...{ offset_ms: 0, duration_ms: 1_000, gaps: [], truncated: false },
  });
}
