import type { CallIds } from './calls.js';
import { NOW, hash, type RowWriter } from './row-writer.js';

/** What is kept of a call, and its room. */
export async function evidenceRows(
  rows: RowWriter,
  {
    call_id,
    participant_id,
    user_id,
    site_id,
    guest_session_id,
  }: CallIds & { user_id: string; site_id: string },
): Promise<void> {
  const { tenant_id } = rows;
  const sha256 = 'a'.repeat(64);
  const object = {
    ...{ ...rows.own(), version: 1, bytes: 4, sha256, wrapped_key: hash(), key_version: 1 },
    created_at: NOW,
  };
  await rows.insert('stored_object', object);
  const item = rows.own();
  await rows.insert('evidence', {
    ...{ ...item, kind: 'photo', state: 'clean', call_id, site_id, by_user_id: user_id },
    ...{ by_participant_id: participant_id, by_name: 'A', name: 'a.jpg', content_type: 'image/jpeg' },
    ...{
      erasing: false,
      version: 1,
      sha256,
      received_at: NOW,
      search_text: 'a.jpg',
      object_id: object.id,
      thumbnail_object_id: object.id,
      preview_object_id: object.id,
      film_object_id: object.id,
    },
  });
  await rows.insert('evidence_receipt', {
    ...{ tenant_id, evidence_id: item.id, statement: '{}', signature: Buffer.alloc(64) },
    public_key: Buffer.alloc(44),
  });
  await rows.insert('retention_rule', {
    ...{ ...rows.own(), site_id, keep_days: 36_500, changed_by: user_id, changed_at: NOW },
  });
  await rows.insert('legal_hold', {
    ...{ ...rows.own(), call_id, reason: 'R', placed_by: user_id, placed_at: NOW },
  });
  await rows.insert('evidence_tag', { tenant_id, evidence_id: item.id, tag: '配管' });
  await rows.insert('evidence_comment', {
    ...{ ...rows.own(), evidence_id: item.id, at: NOW, by_user_id: user_id, by_name: 'A', text: 'A' },
  });
  await rows.insert('search_token', { tenant_id, searched: 'evidence', token: '配管', object_id: item.id });
  await rows.insert('storage_use', { tenant_id, used_bytes: 4, reserved_bytes: 0, noticed: 0 });
  await rows.insert('storage_reservation', {
    ...{ ...rows.own(), bytes: 4, expires_at: NOW, ending: false, created_at: NOW },
  });
  const upload = {
    ...{
      ...rows.own(),
      owner: 'session:1',
      state: 'open',
      by_user_id: user_id,
      by_participant_id: participant_id,
    },
    ...{ by_name: 'A', call_id, chat: true, site_id, name: 'a.jpg', bytes: 4, offset_bytes: 4, parts: 1 },
    ...{ reservation_id: object.id, created_at: NOW, expires_at: NOW },
  };
  await rows.insert('upload', upload);
  await rows.insert('upload_part', {
    ...{ tenant_id, upload_id: upload.id, n: 0, offset_bytes: 0, object_id: object.id },
  });
  await rows.insert('upload_pass', {
    ...{ ...rows.own(), guest_session_id, call_id, token_hash: hash(), items_left: 1 },
    ...{ created_at: NOW, expires_at: NOW },
  });
}
