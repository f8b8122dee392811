import { uuidv7 } from 'uuidv7';
import { NOW, type RowWriter } from './row-writer.js';

/** An export that is ready. */
export async function exportRows(
  rows: RowWriter,
  { user_id, session_id }: { user_id: string; session_id: string },
): Promise<void> {
  const { tenant_id } = rows;
  const made = {
    ...{ ...rows.own(), state: 'ready', requested_by: user_id, requested_at: NOW },
    ...{ part_bytes: 1_000_000, files: 1, bytes: 4, bytes_done: 4, withheld: 0, tables: {} },
    ...{ finished_at: NOW, expires_at: NOW, manifest_sha256: 'a'.repeat(64), public_key: Buffer.alloc(44) },
  };
  await rows.insert('tenant_export', made);
  const export_id = made.id;
  await rows.insert('tenant_export_file', {
    ...{ tenant_id, export_id, n: 1, part: 1, path: 'README.txt', bytes: 4, sha256: 'a'.repeat(64) },
    ...{ evidence_id: uuidv7(), modified_at: NOW, lost: false },
  });
  await rows.insert('tenant_export_part', {
    ...{ ...rows.own(), export_id, part: 1, object_id: rows.rows.get('stored_object')?.['id'] },
  });
  await rows.insert('tenant_import', {
    ...{ tenant_id, export_id: uuidv7(), manifest_sha256: 'a'.repeat(64), started_at: NOW },
  });
  await rows.insert('object_check', {
    ...{ tenant_id, object_id: rows.rows.get('stored_object')?.['id'], checked_at: NOW, fault: null },
  });
  await rows.insert('integrity_run', {
    ...{ ...rows.own(), began_at: NOW, ended_at: NOW, checked: 1, objects: 1, never_checked: 0 },
    differences: 0,
  });
  await rows.insert('integrity_report', {
    ...{ ...rows.own(), month: '2026-10-01', made_at: NOW, document: '{}' },
    ...{ signature: Buffer.alloc(64), public_key: Buffer.alloc(44) },
  });
  await rows.insert('monthly_report', {
    ...{ ...rows.own(), month: '2026-10-01', state: 'waiting', asked_at: NOW },
  });
  await rows.insert('letter_choice', {
    ...{ tenant_id, user_id, letter: 'incident', wanted: false, chosen_at: NOW },
  });
  await rows.insert('saved_search', {
    ...{ ...rows.own(), saved_by: user_id, name: 'Mine', shared: true, log: 'access', conditions: {} },
    created_at: NOW,
  });
  const log = {
    ...{ ...rows.own(), log: 'operations', format: 'csv', conditions: {}, state: 'ready' },
    ...{ requested_by: user_id, requested_at: NOW, time_zone: 'Asia/Tokyo', rows: 1, percent: 100 },
    ...{ finished_at: NOW, expires_at: NOW, object_id: rows.rows.get('stored_object')?.['id'] },
  };
  await rows.insert('log_export', log);
  await rows.insert('log_export_grant', { tenant_id, export_id: log.id, session_id, until: NOW });
  await rows.insert('tenant_export_grant', { tenant_id, export_id, session_id, until: NOW });
}
