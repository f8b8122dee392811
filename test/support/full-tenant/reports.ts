import { hash, NOW, type RowWriter } from './row-writer.js';

/** Reports of calls, and a link to what is kept. */
export async function reportRows(
  rows: RowWriter,
  { call_id, user_id }: { readonly call_id: string; readonly user_id: string },
): Promise<void> {
  await rows.insert('report_template', {
    ...{ tenant_id: rows.tenant_id, version: 1, template: '{}', changed_by: user_id, changed_at: NOW },
  });
  await rows.insert('report_logo', {
    ...{ tenant_id: rows.tenant_id, jpeg: hash(), sha256: 'a'.repeat(64) },
    ...{ changed_by: user_id, changed_at: NOW },
  });
  await rows.insert('call_report', {
    ...{ ...rows.own(), call_id, state: 'done', language: 'ja', percent: 100, by_user_id: user_id },
    ...{ evidence_id: rows.rows.get('evidence')?.['id'], created_at: NOW },
  });
  const link = {
    ...{ ...rows.own(), token_hash: hash(), expires_at: NOW, openings: 0, created_by: user_id },
    created_at: NOW,
  };
  await rows.insert('share_link', link);
  await rows.insert('share_link_item', {
    ...{ tenant_id: rows.tenant_id, share_link_id: link.id, position: 0 },
    evidence_id: rows.rows.get('evidence')?.['id'],
  });
  await rows.insert('share_opening', {
    ...{ ...rows.own(), share_link_id: link.id, token_hash: hash(), address: '203.0.113.1' },
    ...{ opened_at: NOW, expires_at: NOW },
  });
}
