import { NOW, type RowWriter } from './row-writer.js';

/** Somebody who was provisioned. */
export async function scimRows(rows: RowWriter, user_id: string): Promise<void> {
  const { tenant_id } = rows;
  await rows.insert('provisioned_user', {
    tenant_id,
    user_id,
    user_name: 'a',
    user_name_key: 'a',
    updated_at: NOW,
  });
  await rows.insert('provisioning_request', {
    ...{ ...rows.own(), at: NOW, method: 'GET', path: '/Users', status: 200 },
  });
}
