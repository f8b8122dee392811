import { NOW, type RowWriter } from './row-writer.js';

/** How people are reached. */
export async function reachRows(
  rows: RowWriter,
  { user_id, session_id, call_id }: { user_id: string; session_id: string; call_id: string },
): Promise<void> {
  const { tenant_id } = rows;
  await rows.insert('desk_line', { ...rows.own(), user_id, session_id, node_key: 1, opened_at: NOW });
  await rows.insert('person_reach', { tenant_id, user_id, do_not_disturb: false, chosen_at: NOW });
  await rows.insert('call_ring', {
    ...{ ...rows.own(), call_id, from_user: user_id, to_user: user_id, state: 'missed', because: 'offline' },
    ...{ started_at: NOW, expires_at: NOW, ended_at: NOW },
  });
}
