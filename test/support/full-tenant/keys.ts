import { NOW, hash, type RowWriter } from './row-writer.js';

/** A service account with a key. */
export async function keyRows(rows: RowWriter, user_id: string): Promise<void> {
  const { tenant_id } = rows;
  await rows.insert('service_account', { tenant_id, id: user_id, description: '', created_by: user_id });
  await rows.insert('api_key', {
    ...{
      ...rows.own(),
      user_id,
      name: 'Key',
      short_id: 'abcd1234',
      token_hash: hash(),
      scopes: ['call:read'],
    },
    ...{ addresses: [], created_by: user_id, created_at: NOW, expires_at: NOW },
  });
}
