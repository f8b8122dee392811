import { NOW, hash, type RowWriter } from './row-writer.js';

/** What belongs to no module: jobs, repeated requests, the log. */
export async function platformRows(rows: RowWriter): Promise<void> {
  const { tenant_id } = rows;
  await rows.insert('idempotency_key', {
    ...{ ...rows.own(), caller: 'user:x', key_hash: hash(), fingerprint: 'v1.1.x', expires_at: NOW },
  });
  await rows.insert('job', {
    ...{ ...rows.own(), kind: 'test.nothing', payload: {}, run_at: NOW, attempts: 0, max_attempts: 1 },
    created_at: NOW,
  });
  await rows.insert('audit_head', { tenant_id, size: 1, forgotten_before: NOW });
  await rows.insert('audit_entry', {
    ...{ ...rows.own(), seq: 1, at: NOW, action: 'access.denied', outcome: 'refused', actor_kind: 'job' },
    ...{ actor_name: 'test', details: {}, search_text: 'test', salt: hash(), commitment: hash() },
  });
  await rows.insert('audit_reference', {
    ...{ tenant_id, object_id: rows.own().id, object_type: 'user', at: NOW, seq: 1 },
  });
  await rows.insert('access_entry', {
    ...{ ...rows.own(), at: NOW, via: 'http', route: 'GET /api/v1/me', outcome: 'success', status: 200 },
    ...{ content: false, duration_ms: 3, actor_kind: 'job', actor_name: 'test', request_id: 'test-request' },
  });
  await rows.insert('operator_grant', {
    ...{ ...rows.own(), operator_id: rows.own().id, operator_name: 'Operator', scope: 'metadata' },
    ...{ reason: 'A test of the fence', minutes: 60, emergency: false, asked_at: NOW, answer_by: NOW },
  });
  await rows.insert('audit_tile', {
    ...{ tenant_id, level: 0, index: 0, hashes: Buffer.alloc(8192), root: hash() },
  });
  await rows.insert('audit_checkpoint', {
    ...{ tenant_id, size: 1, root: hash(), at: NOW, key_version: 1, public_key: hash(), note: 'test' },
  });
}
