import { NOW, type RowWriter } from './row-writer.js';

/** Somebody has asked the operator about a call. */
export async function supportRows(
  rows: RowWriter,
  { user_id, call_id }: { user_id: string; call_id: string },
): Promise<void> {
  const request = {
    ...{ ...rows.own(), number: 1, kind: 'fault', subject: 'No sound', call_id, asked_by: user_id },
    ...{ asked_by_name: 'Somebody', contact: '', received_at: NOW },
  };
  await rows.insert('support_request', request);
  await rows.insert('support_message', {
    ...{ ...rows.own(), request_id: request.id, seq: 1, at: NOW, kind: 'message', side: 'requester' },
    ...{ author_id: user_id, author_name: 'Somebody', text: 'Nothing is heard' },
  });
}
