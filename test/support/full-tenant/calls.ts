import { uuidv7 } from 'uuidv7';
import { NOW, hash, type RowWriter } from './row-writer.js';

export interface CallIds {
  readonly call_id: string;
  readonly participant_id: string;
  readonly guest_session_id: string;
}

/** A call with a guest, somebody who waits and somebody who is in it. */
export async function callRows(
  rows: RowWriter,
  { user_id, session_id, site_id }: { user_id: string; session_id: string; site_id: string },
): Promise<CallIds> {
  const call = {
    ...{
      ...rows.own(),
      site_id,
      title: 'Call',
      phase: 'live',
      created_by: user_id,
      max_participants: 10,
      media_epoch: 0,
    },
    created_at: NOW,
    schedule_revision: 0,
    lobby: true,
    reminders: 0,
    custom_fields: {},
  };
  await rows.insert('call', call);
  const call_id = call.id;
  await rows.insert('call_invitation', {
    ...rows.own(),
    call_id,
    user_id,
    invited_by: user_id,
    invited_at: NOW,
  });
  const link = {
    ...{ ...rows.own(), call_id, token_hash: hash(), uses: 0, max_uses: 1, expires_at: NOW },
    ...{ created_by: user_id, created_at: NOW, skips_lobby: false },
  };
  await rows.insert('guest_link', link);
  const guest = {
    ...{ ...rows.own(), call_id, guest_link_id: link.id, display_name: 'G', token_hash: hash() },
    ...{ created_at: NOW, expires_at: NOW },
  };
  await rows.insert('guest_session', guest);
  await rows.insert('lobby_entry', {
    ...{
      ...rows.own(),
      call_id,
      guest_session_id: guest.id,
      device: 'phone',
      state: 'waiting',
      asked_at: NOW,
    },
  });
  await rows.insert('call_ticket', {
    ...rows.own(),
    call_id,
    token_hash: hash(),
    session_id,
    expires_at: NOW,
  });
  const participant_id = uuidv7();
  await rows.insert('participant', {
    ...{
      ...rows.own(),
      id: participant_id,
      call_id,
      user_id,
      session_id,
      display_name: 'A',
      role: 'host',
      device: 'phone',
    },
    ...{ state: 'seated', node_id: uuidv7(), resume_token_hash: hash(), joined_at: NOW },
  });
  return { call_id, participant_id, guest_session_id: guest.id };
}
