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
  await rows.insert('audit_head', { tenant_id, size: 1 });
  await rows.insert('audit_entry', {
    ...{ ...rows.own(), seq: 1, at: NOW, action: 'access.denied', outcome: 'refused', actor_kind: 'job' },
    ...{ actor_name: 'test', details: {} },
  });
}
