import type { CallIds } from './calls.js';
import { NOW, hash, type RowWriter } from './row-writer.js';

/** What is kept of a call, and its room. */
export async function evidenceRows(
  rows: RowWriter,
  { call_id, participant_id, user_id, site_id }: CallIds & { user_id: string; site_id: string },
): Promise<void> {
  const { tenant_id } = rows;
  const sha256 = 'a'.repeat(64);
  const object = {
    ...{ ...rows.own(), version: 1, bytes: 4, sha256, wrapped_key: hash(), key_version: 1 },
    created_at: NOW,
  };
  await rows.insert('stored_object', object);
  await rows.insert('evidence', {
    ...{ ...rows.own(), kind: 'photo', state: 'clean', call_id, site_id, by_user_id: user_id },
    ...{ by_participant_id: participant_id, by_name: 'A', name: 'a.jpg', content_type: 'image/jpeg' },
    ...{ sha256, received_at: NOW, object_id: object.id, thumbnail_object_id: object.id },
  });
  await rows.insert('storage_use', { tenant_id, used_bytes: 4, reserved_bytes: 0, noticed: 0 });
  await rows.insert('storage_reservation', {
    ...{ ...rows.own(), bytes: 4, expires_at: NOW, ending: false, created_at: NOW },
  });
}
